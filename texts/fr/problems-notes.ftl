# Ce qui empêche une mention marginale, ou y rend attentif.
problem-note-kind-unknown = Cette version du logiciel ne connaît pas ce genre de mention
problem-note-not-on-this-act = Cette mention ne se porte pas en marge d’un acte de ce genre
problem-already-noted = Cette mention est déjà portée. Le second avis reçoit son récépissé et se joint au premier
problem-note-rule-unverified = Le texte sur lequel repose cette mention n’a pas été vérifié. Portez-la sous votre responsabilité et dites sur quelle pièce
problem-note-in-the-future = Cette date est d’après aujourd’hui. Corrigez la date
problem-note-before-birth = Cette date précède la naissance. Vérifiez l’acte et la date
problem-death-noted-before-birth = Le décès précède la naissance : l’avis concerne peut-être un autre acte. L’officier décide et dit pourquoi
problem-death-already-noted = Un décès d’une autre date est déjà mentionné. Vérifiez avant d’en porter un second
problem-marriage-after-death = La marge porte un décès antérieur à cette date
problem-already-married-wife = Un mariage dont la fin n’est pas mentionnée est en marge, et l’intéressée est une femme
problem-no-marriage-noted = Aucun mariage avec cette personne n’est mentionné. La mention peut être portée ; le manque figure à la liste
problem-before-the-last-event = Cette date précède la dernière mention de ce mariage. Vérifiez l’ordre des événements
problem-still-married = Aucun divorce entre ces époux n’est mentionné ; une reprise ne vient qu’après
problem-marriage-ended-already = La marge dit que ce mariage a pris fin
problem-reprise-after-irrevocable = Le divorce mentionné n’est pas révocable ; seul un divorce révocable permet la reprise
problem-spouse-born-abroad = Le conjoint n’est pas né au Maroc : l’expéditeur doit adresser sa mention au procureur du Roi près le tribunal de première instance de Rabat
problem-notice-before-event = L’avis est reçu avant l’événement. Corrigez l’une des deux dates
problem-notice-late =
    { $days ->
        [one] L’avis est venu un jour après le délai. La mention se porte
       *[other] L’avis est venu { $days } jours après le délai. La mention se porte
    }
problem-act-annulled-already = Cet acte est annulé par une mention antérieure
problem-corrected-field-unknown = Cet acte n’a pas de champ de ce nom. Choisissez un champ de l’acte
problem-corrected-field-not-latin = La décision du ministre de l’Intérieur ou de son délégué ne porte que sur les caractères latins. Le reste est au procureur ou au tribunal
problem-present-value-differs = L’acte ne se lit pas ainsi aujourd’hui, mais : { $now }. Vérifiez que la décision concerne cet acte
problem-present-value-absent = L’acte n’indique rien à cet endroit. Vérifiez que la décision concerne cet acte
problem-correction-changes-nothing = L’acte se lit déjà ainsi : rien ne change
problem-father-named-already = L’acte nomme le père. Une reconnaissance n’en met pas un autre à sa place ; le tribunal en décide
problem-cancelled-note-unknown = Cette mention n’est pas en marge de l’acte. Choisissez une mention de la marge
problem-note-cancelled-already = Cette mention est déjà annulée
problem-cancelled-before-event = La décision précède l’événement que dit la mention. Vérifiez la date et la mention

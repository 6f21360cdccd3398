# Pages of what follows acts: a day in the past, proofs of numbers, institutions, paper acts, documents.
as-of-title = L’acte à une date passée
as-of-lead = Choisissez un jour pour voir l’acte et ses mentions tels qu’ils étaient alors. La consultation est enregistrée avec son motif.
as-of-day = Tel qu’il était le { $date }
as-of-show = Afficher
numbers-title = Preuve de la suite des numéros
numbers-lead = Le journal est relu depuis le début pour prouver que chaque numéro a été donné une seule fois et qu’aucun ne manque.
numbers-prove = Prouver
numbers-whole =
    { $count ->
        [0] Aucun acte encore dans ce registre
        [one] Le seul numéro 1 : aucun ne manque, aucun n’est doublé
       *[other] De 1 à { $count } : aucun numéro ne manque, aucun n’est doublé
    }
numbers-gap = Le fait { $seq } porte le numéro { $found } ; { $expected } était attendu.
numbers-opened = Fait de l’ouverture
numbers-first = Fait du premier numéro
numbers-last = Fait du dernier numéro
numbers-closed = Fait de la clôture
numbers-head = Empreinte du dernier fait
numbers-root = Empreinte du journal entier
institution-title = Avis de décès d’un établissement
institution-lead = L’avis d’un hôpital, d’une prison ou d’un autre établissement est gardé ; il ouvre la déclaration si aucun proche ne l’a faite dans les jours qui lui reviennent.
institution-keep = Garder l’avis
institution-waiting = Avis de décès des établissements
institution-new = Nouvel avis
institution-relatives-until = Aux proches jusqu’au { $date }
institution-may-open = La déclaration peut être ouverte
institution-open = Ouvrir la déclaration
institution-close = Clore la demande
col-from = Établissement
digitisation-title = Demande d’un acte non numérisé
digitisation-lead = L’acte n’existe que sur papier : la demande entre dans la file de numérisation à sa date, et la copie est délivrée une fois l’acte saisi.
digitisation-ask = Enregistrer une demande
digitisation-waiting = Actes sur papier demandés
digitisation-keyed = Acte saisi
field-document_kind = Document demandé
renamed-children = Enfants que le changement de nom atteint
col-parent = Parent
child-entered = Mention portée
child-to-enter = À porter ici
child-to-notify = Gardien à aviser
child-notified = Gardien avisé
child-receipted = Accusé reçu
child-by-link = Par un lien entre deux actes
gaps-title = Mentions qui manquent en marge
gaps-lead = Un divorce porté sans mention de mariage avant lui, et ce qui lui ressemble.
verify-title = Vérifier un document
verify-lead = Saisissez le numéro du document, imprimé au bas de la feuille.
verify-now = Vérifier
verify-unknown = Ce bureau n’a délivré aucun document de ce numéro.
verify-altered = Le fichier présenté n’est pas le document délivré.
verify-genuine = Document authentique, délivré par ce bureau. Comparez la feuille avec ce qui suit.
verify-superseded = Dépassé depuis une mention portée le { $date } : il ne dit plus tout ce que dit l’acte.
field-document = Numéro du document
reprint-title = L’imprimer de nouveau
reprint-lead = Il est imprimé tel qu’il était, marqué comme réimpression, et depuis quel jour il est dépassé s’il l’est.
reprint-now = Réimprimer
col-document = Document
owed-title = Avis dus en raison des mentions
owed-office = Bureau de naissance de l’autre époux : { $office }
notices-received = Avis reçus auparavant
regime-title = Droit applicable aux registres
regime-lead = Le bureau passe des registres sur papier aux registres électroniques à partir d’un jour fixé, sans retour.
regime-set = Enregistrer le changement
field-regime = Droit

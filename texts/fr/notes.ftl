# Marginal notes as they are entered: `none` stands for what was not stated.
note-text-marriage =
    { $sex ->
        [female] Mariée
       *[other] Marié
    } avec { $spouse } { $marriage_date }, acte n° { $marriage_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-marriage-by-proof =
    { $sex ->
        [female] Mariée
       *[other] Marié
    } avec { $spouse } { $marriage_date }, suivant l’acte de preuve { $marriage_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-marriage-acknowledged =
    Mariage reconnu mutuellement avec { $spouse } { $marriage_date }, acte { $marriage_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-divorce =
    { $sex ->
        [female] Divorcée de
       *[other] Divorcé de
    } { $spouse } { $divorce_date }, acte de divorce n° { $divorce_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-judicial-divorce =
    Divorce judiciaire d’avec { $spouse }, par jugement, { $decision_authority }, n° { $decision_number }, { $decision_date }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-reprise =
    Reprise de la vie conjugale avec { $spouse } { $reprise_date }, acte de reprise n° { $reprise_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-rescission =
    Mariage avec { $spouse } résilié par jugement, { $decision_authority }, n° { $decision_number }, { $decision_date }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-nullity =
    Mariage avec { $spouse } déclaré nul par jugement, { $decision_authority }, n° { $decision_number }, { $decision_date }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-correction-material =
    Rubrique « { $corrected_field_label } » rectifiée : lire « { $corrected_value_label } » au lieu de « { $present_value_label } », par ordre de { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-correction-substantive =
    Rubrique « { $corrected_field_label } » rectifiée : lire « { $corrected_value_label } » au lieu de « { $present_value_label } », par jugement, { $decision_authority }, n° { $decision_number }, { $decision_date }{ $judgments_register ->
        [none] {""}
       *[other] , inscrit au registre des jugements sous { $judgments_register }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-latin-name-inserted =
    Inséré en caractères latins, rubrique « { $corrected_field_label } » : { $corrected_value_label }, par décision du { $decision_authority_label }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-latin-name-corrected =
    Rectifié en caractères latins, rubrique « { $corrected_field_label } » : { $corrected_value_label } au lieu de { $present_value_label }, par décision du { $decision_authority_label }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-family-name-change =
    Nom changé de « { $present_value } » en « { $corrected_value } »{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }, par décret, { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-first-name-change =
    Prénom changé de « { $present_value } » en « { $corrected_value } »{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }, en vertu de : { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-nationality-acquired =
    Nationalité acquise : { $nationality_label }, en vertu de : { $instrument_label } n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-nationality-lost =
    Nationalité perdue : { $nationality_label }, en vertu de : { $instrument_label } n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-death-here =
    { $sex ->
        [female] Décédée
       *[other] Décédé
    } { $death_date }{ $death_place ->
        [none] {""}
       *[other] {" "}à { $death_place }
    }, acte de décès n° { $death_act_number } de ce bureau. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-death-elsewhere =
    { $sex ->
        [female] Décédée
       *[other] Décédé
    } { $death_date }{ $death_place ->
        [none] {""}
       *[other] {" "}à { $death_place }
    }, acte de décès n° { $death_act_number }, { $death_office }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-extract-for-marriage =
    Copie de cet acte délivrée { $issue_date } en vue du mariage : { $issue_purpose }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-unknown-father =
    Père inconnu ; le prénom du père porté à l’acte a été choisi conformément à la loi{ $remark ->
        [none] {""}
       *[other] . { $remark }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-names-chosen =
    Parents inconnus ; les noms portés à l’acte ont été choisis conformément à la loi{ $remark ->
        [none] {""}
       *[other] . { $remark }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-kafala =
    Kafala confiée à { $kafil }, par ordonnance, { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-paternity-acknowledged =
    Filiation établie à l’égard de { $father }, père, en vertu de : { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-identification =
    Le défunt est { $deceased }{ $birth_date ->
        [none] {""}
       *[other] , né { $birth_date }
    }, par jugement, { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-act-annulled =
    Acte annulé : { $reason }, par jugement, { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-note-cancelled =
    Mention n° { $cancelled_note_label } annulée{ $effect_from ->
        [none] {""}
       *[other] , son effet cessant à partir de la date suivante : { $effect_from }
    }, en vertu de : { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-sex-change =
    Mention du sexe rectifiée : « { $corrected_value_label } », par jugement, { $decision_authority }, n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-date-both = { $hijri } de l’hégire, correspondant à : { $gregorian }
note-date-hijri = { $hijri } de l’hégire

# Pages of notes.
note-choose = Mention marginale : en choisir le genre
note-order-family-section = Sur avis de la section de la famille
note-order-court = Par jugement ou ordonnance du tribunal
note-order-prosecutor = Par ordre du procureur du Roi
note-order-interior = Par décision du ministère de l’Intérieur
note-order-head-of-government = Par décret
note-order-justice = Nationalité
note-order-registrar = Portée par l’officier d’état civil
note-order-office = Sur avis d’un autre bureau
four-eyes-tag = deux personnes
four-eyes-lead = Une personne la prépare, une autre la signe
note-prepare = Présenter à la signature
note-drop = Renoncer à cette mention
prepared-notes = Mentions en attente de signature
col-note = Mention
col-name = Nom
col-act = Acte

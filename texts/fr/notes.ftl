# Marginal notes as they are entered: `none` stands for what was not stated.
note-date-both =
    { $gregorian }, correspondant { $known ->
        [year] à { $hijri }
       *[part] au { $hijri }
    } de l’hégire
note-date-hijri = { $hijri } de l’hégire
note-date-on = { $date }
note-text-marriage =
    { $sex ->
        [female] Mariée
       *[other] Marié
    } avec { $spouse } { $marriage_date_on }, acte n° { $marriage_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-marriage-by-proof =
    { $sex ->
        [female] Mariée
       *[other] Marié
    } avec { $spouse } { $marriage_date_on }, suivant l’acte de preuve n° { $marriage_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-marriage-acknowledged =
    Mariage reconnu mutuellement avec { $spouse } { $marriage_date_on }, acte n° { $marriage_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-divorce =
    { $sex ->
        [female] Divorcée
       *[other] Divorcé
    } d’avec { $spouse } { $divorce_date_on }, acte de divorce{ $divorce_kind ->
        [none] {""}
       *[other] {" "}({ $divorce_kind_label })
    } n° { $divorce_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-judicial-divorce =
    { $sex ->
        [female] Divorcée
       *[other] Divorcé
    } d’avec { $spouse }, en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-reprise =
    Reprise de la vie conjugale avec { $spouse } { $reprise_date_on }, acte de reprise n° { $reprise_act_reference }, { $family_section }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-rescission =
    Mariage avec { $spouse } résilié en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-nullity =
    Mariage avec { $spouse } déclaré nul en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }{ $received ->
        [none] {""}
       *[other] , selon l’avis reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-correction-material =
    Rubrique « { $corrected_field_label } » rectifiée : lire « { $corrected_value_label } » { $present_value ->
        [none] (énonciation omise)
       *[other] au lieu de « { $present_value_label } »
    }, en vertu de l’ordre n° { $decision_number } donné { $decision_date } par : { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-correction-substantive =
    Rubrique « { $corrected_field_label } » rectifiée : lire « { $corrected_value_label } » { $present_value ->
        [none] (énonciation omise)
       *[other] au lieu de « { $present_value_label } »
    }, en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }{ $judgments_register ->
        [none] {""}
       *[other] , transcrit au registre des jugements sous le n° { $judgments_register }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-latin-name-inserted =
    Inséré en caractères latins, rubrique « { $corrected_field_label } » : { $corrected_value_label }, par décision n° { $decision_number } prise { $decision_date } par : { $decision_authority_label }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-latin-name-corrected =
    Rectifié en caractères latins, rubrique « { $corrected_field_label } » : { $corrected_value_label } au lieu de { $present_value_label }, par décision n° { $decision_number } prise { $decision_date } par : { $decision_authority_label }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-family-name-change =
    Nom{ $bearer ->
        [father] {" "}du père, et partant celui porté en cet acte,
       *[other] {""}
    } changé de « { $present_value } » en « { $corrected_value } »{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }, par décret n° { $decision_number } pris { $decision_date } par : { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-first-name-change =
    Prénom changé de « { $present_value } » en « { $corrected_value } »{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }, en vertu de la décision n° { $decision_number } prise { $decision_date } par : { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-nationality-acquired =
    Nationalité { $nationality_label } acquise, en vertu de l’acte suivant : { $instrument_label } n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-nationality-lost =
    Nationalité { $nationality_label } perdue, en vertu de l’acte suivant : { $instrument_label } n° { $decision_number }, { $decision_date }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-death-here =
    { $sex ->
        [female] Décédée
       *[other] Décédé
    } { $death_date_on }{ $death_place ->
        [none] {""}
       *[other] {" "}à { $death_place }
    }, acte de décès n° { $death_act_number } de ce bureau. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-death-elsewhere =
    { $sex ->
        [female] Décédée
       *[other] Décédé
    } { $death_date_on }{ $death_place ->
        [none] {""}
       *[other] {" "}à { $death_place }
    }, acte de décès n° { $death_act_number }, { $death_office }{ $received ->
        [none] {""}
       *[other] , selon l’avis{ $notice_reference ->
            [none] {""}
           *[other] {" "}n° { $notice_reference }
        } reçu { $received }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-extract-for-marriage =
    Copie de cet acte délivrée { $issue_date_on } en vue du mariage : { $issue_purpose }. Écrit { $written }, par nous, { $officer }, { $capacity }.
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
    Kafala confiée à { $kafil }, en vertu de l’ordonnance n° { $decision_number } rendue { $decision_date } par : { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-paternity-acknowledged =
    Filiation paternelle établie à l’égard de { $father }, en vertu de l’acte ou du jugement n° { $decision_number }, { $decision_date }, { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-identification =
    { $sex ->
        [female] La défunte est { $deceased }
       *[other] Le défunt est { $deceased }
    }{ $birth_date ->
        [none] {""}
       *[other] , { $sex ->
            [female] née
           *[other] né
        } { $birth_date_on }
    }, en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-act-annulled =
    Acte annulé en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }, pour le motif suivant : { $reason }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-death-annulled =
    Acte de décès annulé en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }, la personne étant en vie{ $found_alive_date ->
        [none] {""}
       *[other] , retrouvée { $found_alive_date_on }
    }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-note-cancelled =
    Mention n° { $cancelled_note_label } annulée{ $effect_from ->
        [none] {" "}depuis l’origine
       *[other] , son effet cessant à compter du jour suivant : { $effect_from }
    }, en vertu de la décision n° { $decision_number } prise { $decision_date } par : { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.
note-text-sex-change =
    Mention du sexe rectifiée : lire « { $corrected_value_label } », en vertu du jugement n° { $decision_number } rendu { $decision_date } par : { $decision_authority }. Écrit { $written }, par nous, { $officer }, { $capacity }.

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

# Certificates that are asked for by a form: what they say.
certificate-number = N°
certificate-row-act-number = Acte de naissance n°
certificate-as-in-the-act = Selon l’acte de naissance
certificate-registers-searched = Registres consultés
certificate-individual-card-title = Fiche individuelle d’état civil
certificate-individual-card-opening = Nous, officier d’état civil { $office }, certifions que les énonciations de la présente fiche sont conformes aux documents présentés, indiqués ci-dessous.
certificate-life-certificate-title = Certificat de vie
certificate-life-certificate-title-collective = Certificat de vie collectif
certificate-life-certificate-opening-individual = Le président du conseil communal de { $commune } certifie que la personne désignée ci-dessous est en vie et s’est présentée en personne au service le { $date }.
certificate-life-certificate-opening-collective = Le président du conseil communal de { $commune } certifie que les personnes désignées ci-dessous sont en vie, comme il a été établi au service le { $date }.
certificate-non-registration-certificate-title = Certificat de non-inscription
certificate-non-registration-certificate-opening-birth = Nous, officier d’état civil { $office }, certifions que les registres indiqués ci-dessous, consultés après l’enquête de l’autorité locale, ne contiennent pas l’acte de naissance de la personne désignée ci-après.
certificate-non-registration-certificate-opening-death = Nous, officier d’état civil { $office }, certifions que les registres indiqués ci-dessous, consultés après l’enquête de l’autorité locale, ne contiennent pas l’acte de décès de la personne désignée ci-après.
certificate-concordance-certificate-title = Attestation de concordance
certificate-concordance-certificate-opening = Nous, officier d’état civil { $office }, attestons que la personne de l’acte de naissance ci-dessous est bien celle que les autres documents nomment comme indiqué ensuite.
certificate-receipt-title = Récépissé de dépôt d’une demande
certificate-receipt-opening = La demande ci-après a été reçue le { $date }. Service : { $office }.
certificate-not-a-national-search = Cette recherche porte sur les seuls registres indiqués ci-dessus ; le registre national n’a pas été consulté.
certificate-answered-until = Il est répondu à cette demande avant le { $date }.
certificate-valid-months = { $months ->
    [one] Valable un mois à compter de sa délivrance.
   *[other] Valable { $months } mois à compter de sa délivrance.
  }
certificate-penal-warning = L’article 366 du Code pénal punit d’un emprisonnement de six mois à deux ans et d’une amende de 120 à 1 000 dirhams quiconque établit sciemment un certificat faisant état de faits inexacts ou en fait usage.
certificate-applicant-signature = Signature du demandeur
certificate-commune-signature = Signature et cachet
certificate-pacha-signature = Signature et cachet du pacha
certificate-caid-signature = Signature et cachet du caïd
certificate-for-the-president = pour le président du conseil communal, l’agent chargé
certificate-administrative-police = Service de police administrative communale

# The family booklet and card, the multilingual extracts.
certificate-family-booklet-title = Livret de famille
certificate-family-booklet-certification = Nous, officier d’état civil { $office }, certifions le présent livret conforme au dossier de famille et aux actes de l’état civil.
certificate-booklet-duplicate = Duplicata tenant lieu d’original
certificate-booklet-certified-copy = Copie certifiée conforme
certificate-booklet-husband = Époux
certificate-booklet-wife = { $n ->
    [one] Épouse
   *[other] Épouse n° { $n }
  }
certificate-booklet-child = Enfant n° { $n }
certificate-booklet-mother-of = Mère
certificate-booklet-mother-is-wife = { $n ->
    [one] L’épouse
   *[other] L’épouse n° { $n }
  }
certificate-booklet-notes = Mariage, divorce, décès
certificate-family-card-title = Fiche familiale d’état civil
certificate-family-card-certification = Nous, officier d’état civil { $office }, certifions la présente fiche conforme au dossier de famille et aux actes de l’état civil.
certificate-family-card-layout = Aucun modèle officiel de cette fiche n’a été lu ; cette disposition est proposée par le logiciel.
certificate-row-role = Qualité
certificate-birth-multilingual-extract-title = Extrait plurilingue d’acte de naissance
certificate-death-multilingual-extract-title = Extrait plurilingue d’acte de décès
certificate-booklet-married = Mariage le { $date }
certificate-booklet-resumed = Reprise de la vie conjugale le { $date }
certificate-booklet-divorced = Divorce le { $date }

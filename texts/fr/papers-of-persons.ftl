# What documents say of old acts.
certificate-margin-as-written = Mention portée en marge
certificate-date-not-stated = Non indiquée
certificate-hour-not-stated = Non indiquée
certificate-marriage-register-sheet-title = Acte de mariage
certificate-divorce-register-sheet-title = Acte de divorce

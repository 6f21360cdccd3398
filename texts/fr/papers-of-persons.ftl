# What documents say of old acts.
certificate-margin-as-written = Mention portée en marge

# Marques d’une réimpression ; motif de la vérification.
certificate-reprint = Réimpression du { $date } d’un document délivré le { $issued }
certificate-superseded = Document dépassé depuis le { $date } par une mention inscrite après sa délivrance
purpose-verification = vérification d’un document

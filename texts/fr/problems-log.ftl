# Le registre public : ce qui n'y est pas publié, et les preuves.
problem-log-damaged = Le journal est abîmé au fait { $seq } : rien n’est publié ni prouvé. Lancez « sijill journal verify » sur les données
problem-proof-not-yet = La délivrance n’est pas encore au registre public : réessayez dans un instant
problem-verify-keys-missing = Indiquez le dossier des clés publiées : --keys
problem-verify-policy-missing = Indiquez les registres et les témoins à croire : --policy
verdict-proof-alone = La preuve tient : le fait { $seq } est inscrit au registre public { $log } ; témoins : { $witnesses }
verdict-proof-unknown-log = Le registre public n’est pas de ceux de la politique
verdict-proof-not-signed = Le registre public n’a pas signé ce point de contrôle : à refuser
verdict-proof-forged = Une signature du point de contrôle est fausse : à refuser
verdict-proof-quorum-missed = Trop peu de témoins ont vu ce point de contrôle
verdict-proof-forked = Le registre public montre deux passés : le point de contrôle de la preuve et celui qui est connu diffèrent. Gardez les deux et portez-les au tribunal
option-known = Point de contrôle connu par ailleurs, par exemple d’un témoin
proof-download = Preuve au registre public
proof-download-lead = Elle accompagne le document : chacun peut la vérifier sans ce bureau et sans réseau.

# The helper at the registrar's own PC, and its pages.
sign-agent-title = Signature par carte
sign-agent-serves = Cet assistant signe pour { $origin } et pour aucun autre site. Il n’y a rien à signer pour le moment.
sign-agent-question = Lisez ce que vous allez signer. Le texte ci-dessous est tiré des octets mêmes qui seront signés.
sign-agent-kind = Nature
sign-agent-kind-act =
    { $kind ->
        [birth] Acte de naissance
        [death] Acte de décès
       *[any] Acte ({ $kind })
    }
sign-agent-kind-note = Mention marginale
sign-agent-kind-fact =
    { $kind ->
        [correction_requested] Demande de rectification
        [correction_step] Étape d’une rectification
        [delegation_ended] Fin d’une délégation de signature
        [delegation_made] Délégation de signature
        [document_withdrawn] Retrait d’un document
        [family_file_opened] Ouverture d’un dossier familial
        [family_member_entered] Inscription dans un dossier familial
        [last_signed_declared] Déclaration du dernier acte signé
        [link_withdrawn] Retrait d’un lien entre actes
        [persons_linked] Lien entre actes
        [regime_set] Changement de régime
        [register_closed] Clôture d’un registre
        [register_inventoried] Inventaire d’un registre papier
        [register_opened] Ouverture d’un registre
        [second_copy_dispatched] Envoi du second exemplaire
        [second_copy_noted] Mention portée au second exemplaire
        [second_copy_receipted] Récépissé du second exemplaire
        [volume_opened] Ouverture d’un volume
        [wet_signatures_recorded] Constat des signatures sur papier
       *[any] { $kind }
    }
sign-agent-number = Numéro
sign-agent-name = Nom
sign-agent-born = Date de naissance
sign-agent-died = Date de décès
sign-agent-moment = Date de l’acte
sign-agent-training = Formation : sans effet juridique
sign-agent-pin = Code PIN de la carte
sign-agent-sign = Signer
sign-agent-decline = Ne pas signer
sign-agent-signed-here = Signé. Vous pouvez fermer cette page ; le numéro est acquis quand le bureau le confirme.
sign-agent-declined-here = Rien n’a été signé. Vous pouvez fermer cette page.
sign-agent-nothing-waits = Rien n’attend votre signature ici. Revenez à la page du bureau et recommencez.
sign-agent-started = L’assistant de signature écoute sur { $address }. Code d’appairage : { $pairing }
problem-sign-agent-not-paired = Le code d’appairage n’est pas celui de l’assistant de signature de ce poste. Recopiez-le depuis sa fenêtre
problem-sign-agent-pairing-closed = Trop de codes d’appairage erronés. Relancez l’assistant de signature : il donne un nouveau code
problem-sign-agent-too-often = Trop de demandes de signature en une minute. Attendez un instant
problem-sign-agent-busy = Une autre signature attend votre confirmation dans l’assistant. Terminez-la d’abord
problem-sign-agent-not-a-fact = L’assistant ne signe que des actes et des mentions qu’il sait lire. Rien n’a été signé
problem-sign-agent-forgotten = Cette demande de signature n’existe plus. Le projet est conservé ; recommencez
problem-sign-agent-declined = La signature a été refusée sur l’assistant. Le projet est conservé
problem-sign-agent-address-not-own = L’assistant de signature n’écoute que sur ce poste. Donnez une adresse qui commence par 127.0.0.1
problem-sign-agent-file-unreadable = Le fichier { $file } n’a pas pu être lu ou n’est pas ce qui est attendu

command-sign-agent = Signe par carte au poste de l’officier
command-sign-agent-about = Un petit assistant qui n’écoute que sur ce poste : il montre ce qui va être signé, demande le code PIN et rend la signature à la page du bureau. Le code d’appairage affiché au démarrage se recopie une fois dans cette page. Sans module PKCS#11, la clé est un fichier de formation.
option-origin = le seul site pour lequel il signe, par exemple https://etat-civil.example
option-keys-agent = un dossier avec certificate.pem et root.pem, et en formation key.pem
option-module = le module PKCS#11 de la carte ; sans lui, une clé de formation
option-token = le libellé ou le numéro de série de la carte
option-name-key = le libellé de la clé sur la carte
option-listen-agent = adresse sur ce poste, 127.0.0.1:8765 si rien n’est dit

# What the papers of a register say.
certificate-register-opening-title = Ouverture du registre
certificate-closing-statement-title = Clôture du registre
certificate-alphabetical-table-title = Table alphabétique
certificate-second-copy-title = Second exemplaire du registre
certificate-prosecutor-signature = Signature et sceau du procureur du Roi
certificate-prosecutor-visa = Visa du procureur du Roi
certificate-volume = Volume { $n }
certificate-row-pages = Pages
certificate-row-acts-per-page = Actes par page
certificate-row-prosecutor = Procureur du Roi
certificate-row-court = Tribunal
certificate-row-paraph-date = Date du paraphe
certificate-row-paraph-reference = Référence du paraphe
certificate-row-count = Nombre d’actes
certificate-row-last-number = Dernier numéro
certificate-row-volumes = Volumes
certificate-row-blank-pages = Pages blanches bâtonnées
certificate-row-closed-on = Clos le
certificate-row-closed-by = Clos par
certificate-row-date = Date
certificate-no-letter = Sans nom
certificate-order-arabic = Dans l’ordre des lettres arabes
certificate-order-latin = Dans l’ordre des lettres latines
certificate-closing-unverified = Ce que la clôture doit contenir n’a été vérifié dans aucun texte de loi.
certificate-register-opened =
    Le présent registre ({ $register }, année { $year }, { $office }) contient { $pages ->
        [0] aucune page
        [one] une page cotée et paraphée
       *[other] { $pages } pages cotées et paraphées
    } par le procureur du Roi.
purpose-register-paper = Impression des papiers du registre

# On the page of the register.
register-papers = Papiers du registre
print-opening = Imprimer la page d’ouverture
print-closing = Imprimer la clôture
print-table = Imprimer la table alphabétique
print-second-copy = Préparer le second exemplaire pour le tribunal
print-second-copy-lead = Un fichier signé qui contient tout le registre, et de quoi le vérifier sans ce logiciel.
alphabetical-table = Table alphabétique
order-arabic = En lettres arabes
order-latin = En lettres latines
letters = Lettres
no-letter = Sans nom
problem-register-open-still = Le registre de l’année { $year } n’est pas encore clos.
second-copy-read-me =
    Le second exemplaire du registre : { $name }.pdf
    La signature de l’officier de l’état civil sur ce fichier : { $name }.p7s
    Le certificat de l’autorité qui répond de la clé de l’officier : root.pem
    Pour vérifier sans ce logiciel, avec l’outil openssl :
    openssl cms -verify -binary -inform DER -in { $name }.p7s -content { $name }.pdf -CAfile root.pem -purpose any -out /dev/null
    Les données mêmes sont jointes au fichier sous le nom data.json.
col-date = Date
certificate-copy-third = Troisième exemplaire

# The package of a closed register.
archive-title = { $register } de l’année { $year }, { $office }
archive-read-me =
    Paquet d’un registre clos : les actes tels que signés, les signatures, les preuves, les clés, les documents cachetés. Il contient des données personnelles.
    Pour tout vérifier et lire le registre sans ce logiciel et sans réseau, Python 3 et openssl suffisent :
    python3 read_register.py
    La page register.html est écrite. Les formats sont décrits dans le dossier schema.
    To verify everything and read the register without this program: python3 read_register.py
command-archive = Un registre clos en paquet d’archives
command-archive-about = Les actes tels que signés, les signatures, les preuves, les clés et les documents, en paquet BagIt dans un objet OCFL ; un court script joint vérifie et relit tout sans ce logiciel. Une mention portée après la clôture fait une version de plus ; les précédentes ne changent jamais.
option-register = Identifiant du registre
option-out-archive = Dépôt OCFL où garder le paquet
register-archived = { $acts } actes gardés, version { $version } du paquet : { $folder }
time-stamp-words = Horodatage de tout le document

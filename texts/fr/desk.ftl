# Desk, search, registers, queue.
greeting = Bonjour, { $name }
search = Cherchez
search-title = Rechercher dans les actes du bureau
search-label = Nom, numéro d’acte ou année
search-example = Nom, ou numéro comme 311/1988
search-help = On cherche en arabe ou en latin, ou par numéro et année. Un acte ne s’ouvre que pour un motif déclaré.
results = Résultats
results-empty = Aucun acte de ce nom ou de ce numéro dans ce bureau.
then-open = Cherchez d’abord, puis ouvrez :
declaration-birth = Déclaration de naissance
ready-title = Prêtes à signer
ready-empty = Rien n’attend de signature.
drafts-title = Projets
drafts-empty = Aucun projet.
recent-title = Derniers actes signés
recent-empty = Aucun acte signé.
registers-empty = Aucun registre ouvert.
register-of-year = { $register }, { $year }
register-open = Ouvert
register-full = Plein
register-closed = Clos
register-historic = D’une époque antérieure
volumes-title = Volumes
volume-n = Volume { $n }
pages-count =
    { $count ->
        [one] une page
       *[other] { $count } pages
    }
add-volume = Ajouter un volume
add-volume-lead = Quand les pages du dernier volume sont remplies : un nouveau volume, coté et paraphé par le procureur du Roi ; les numéros continuent
close-register = Clore le registre
close-register-lead = Le 31 décembre ou après. Aucun acte n’y est plus dressé ; les mentions y entrent toujours en marge
closing-title = Clôture du registre
register-empty = Ce registre n’a encore aucun acte.
register-filled = Part remplie du registre
draft-unnamed = Naissance, nom à écrire
state-draft = projet
state-ready = prêt à signer
state-returned = renvoyé pour correction
state-signed = signé
col-declaration = Déclaration
col-deadline = Délai
col-state = État
col-author = Préparée par
col-saved = Enregistrée
col-number = Numéro
col-person = Nom
col-born = Né(e) le
col-birth = Naissance
col-parents = Père et mère
col-notes = Marge
col-office = Bureau
col-role = Qualité
col-register = Registre
col-last-number = Dernier numéro
col-left = Places restantes
col-field = Champ
col-yours = Votre saisie
col-theirs = Enregistré
col-action = Action
drafts-count =
    { $count ->
        [one] { $count } déclaration
       *[other] { $count } déclarations
    }
acts-count =
    { $count ->
        [one] { $count } acte
       *[other] { $count } actes
    }
notes-count =
    { $count ->
        [one] { $count } mention
       *[other] { $count } mentions
    }
errors-count =
    { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
warnings-count =
    { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
and-more =
    { $count ->
        [one] et { $count } autre champ
       *[other] et { $count } autres champs
    }
leaves-left =
    { $count ->
        [one] { $count } place restante
       *[other] { $count } places restantes
    }
deadline-title = Délai de déclaration
deadline-day = Jour { $count }
deadline-of = sur { $count }
deadline-left =
    { $count ->
        [0] dernier jour
        [one] { $count } jour restant
       *[other] { $count } jours restants
    }
deadline-over = délai dépassé
deadline-last = Dernier jour : { $date }
deadline-unknown = Le délai est calculé dès que la date de la naissance ou du décès est complète.
prepared-by = préparée par { $author }
why-name = par le nom
why-number = par le numéro
why-year = par l’année
open-register = Ouvrez un registre
open-register-lead = Le registre s’ouvre après que le procureur du Roi l’a coté et paraphé. Rien ne se signe avant.
field-year = Année
field-pages = Pages cotées
field-acts_per_page = Actes par page
field-prosecutor = Procureur du Roi
field-court = Tribunal de première instance
field-paraph_date = Date du paraphe
field-paraph_reference = Référence du paraphe
delegations-list = Délégations de signature
delegations-empty = Aucune délégation.
delegation-make = Déléguez la signature
delegation-end = Mettez fin aujourd’hui
delegation-ended = terminée
delegation-until = délégation n° { $decision }, jusqu’au { $date }
delegation-open = délégation n° { $decision }
field-decision_number = N° de la décision
field-decision_date = Date de la décision
field-from = Du
field-to = Au
accounts-title = Comptes du bureau
account-make = Créez un compte
field-name_ar = Nom complet en arabe
field-name_latin = Nom complet en latin
field-role = Qualité
months-title = Débuts de mois hégiriens ajoutés
months-lead = Ajoutez le premier jour du mois tel que l’annonce le ministère des Habous et des Affaires islamiques, avec sa source.
months-empty = Aucun mois ajouté.
month-enter = Ajoutez un début de mois
field-hijri_year = Année hégirienne
field-month = Mois hégirien (1 à 12)
field-first_day = Son premier jour, en grégorien
field-source = Source
restored-title = Après le retour d’une sauvegarde
restored-lead = Les données sont plus anciennes que la dernière écriture. Lisez dans le registre papier le dernier numéro que vous avez signé et écrivez-le ici.
restored-nothing = Les données sont complètes, rien n’attend votre déclaration.
restored-declare = Déclarez
field-register_year = Année du registre
field-number = Dernier numéro signé
declare-sibling = Autre jumeau

# Accounts, roles, offices of a commune, what waits for a second person, the log of reads, proofs.
nav-approvals = À approuver
nav-follow = Suivi du bureau
nav-read-log = Journal des consultations
nav-proofs = Preuves
role-supervisor = Superviseur
role-inspector = Inspecteur
role-auditor = Auditeur
scope-office = Un seul bureau
scope-commune = Tous les bureaux de la commune

# The offices of a commune.
switch-office = Changer de bureau
offices-title = Bureaux de la commune
offices-reach = Les bureaux de votre ressort
office-here = Vous êtes ici
office-home = Votre bureau d’attache
office-go = Aller dans ce bureau
col-kind = Nature
office-kind-communal = Bureau communal
office-kind-branch = Bureau auxiliaire
office-kind-consulate = Consulat
office-order = Créé par l’arrêté n° { $number } du { $date }
problem-branch-not-sent = L’arrêté n° { $number } qui crée ce bureau auxiliaire n’a pas été envoyé au ministère de l’Intérieur ; il n’a pas d’effet avant son approbation.
problem-branch-not-effective = L’arrêté n° { $number } qui crée ce bureau auxiliaire ne prend effet que le { $date }.
problem-branch-sent-late = L’arrêté n° { $number } qui crée ce bureau auxiliaire a été envoyé hors délai ; le dernier jour était le { $date }.

# Accounts.
account-works = En service
account-pending = Attend une approbation
account-disabled = Fermé
account-make-lead = Un compte qui peut signer, ou gérer des comptes, ne sert qu’après l’accord d’une seconde personne.
account-role = Fonction et ressort
account-role-lead = Le changement ne prend effet qu’après l’accord d’une seconde personne ; les sessions du compte se terminent alors.
account-role-ask = Demander le changement
account-password = Nouveau mot de passe
account-password-lead = Les sessions du compte se terminent. Remettez le mot de passe en main propre ; il est à changer dès la première connexion.
account-password-reset = Fixer le mot de passe
account-disable = Fermer le compte
account-disable-lead = Le nom reste sur tout ce qui a été signé ; le compte ne permet plus de se connecter.
account-enable = Rouvrir le compte
account-enable-lead = Le compte reprend sa fonction, après l’accord d’une seconde personne s’il peut signer.
field-scope = Ressort
field-id_card = Numéro de la carte nationale
field-in_office_since = En fonction depuis le
field-specimen = Référence du spécimen de signature
password-title = Changer de mot de passe
password-lead = Toutes vos sessions se terminent ; vous vous reconnectez avec le nouveau mot de passe.
password-change = Changer le mot de passe
field-password_now = Mot de passe actuel
field-password_again = Nouveau mot de passe, une seconde fois
problem-password-unlike = Les deux saisies diffèrent.
problem-password-wrong = Le mot de passe actuel est inexact.
problem-account-own = Nul ne modifie son propre compte : un autre gestionnaire s’en charge.
problem-account-not-disabled = Ce compte n’est pas fermé.
problem-grant-waiting = Une demande attend déjà une approbation pour ce compte.
problem-person-role-taken = Le titulaire de cette carte a déjà un compte de la même fonction dans la commune.
problem-role-unchanged = Le compte a déjà cette fonction et ce ressort.
problem-scope-one-office = Cette fonction ne s’exerce que dans un seul bureau.
problem-scope-too-wide = Vous ne pouvez pas donner un ressort plus large que le vôtre.
problem-registrar-not-begun = Vous n’exercez les fonctions d’officier de l’état civil qu’à partir du { $date }.
problem-four-eyes-one-person = Les deux comptes appartiennent à une même personne. L’accord doit venir d’une autre.

# What waits for a second person.
approvals-waiting = En attente d’une seconde personne
approvals-lead = Qui a donné une fonction ne l’approuve pas lui-même.
approvals-empty = Rien n’attend d’approbation.
col-asked = Demande
col-asked-by = Demandée par
grant-new = Nouveau compte
grant-role = Autre fonction
grant-enabled = Réouverture
grant-password = Nouveau mot de passe
grant-another = Une autre personne approuve
grant-approve = Approuver
grant-refuse = Refuser
role-now = Fonction actuelle : { $role }

# Competence, as an act shows it.
act-ground = Titre de la signature
ground-registrar = Officier de l’état civil
ground-registrar-since = Officier de l’état civil depuis le { $date }
ground-delegation = Arrêté de délégation n° { $number } du { $date }, du { $from } au { $to }
ground-delegation-open = Arrêté de délégation n° { $number } du { $date }, à compter du { $from }
ground-specimen = spécimen de signature : { $reference }
purpose-own-work = Travail propre du lecteur

# An office as whoever follows it sees it.
follow-figures = Chiffres du jour
follow-overdue = Délais dépassés
follow-overdue-empty = Aucun délai n’est dépassé.
follow-waiting = En attente de signature
follow-second-copy = Tâches sur le second exemplaire
follow-notices = Avis en attente de récépissé
follow-corrections = Dossiers de rectification en cours

# Who read what.
read-log-filter = Chercher dans le journal
read-log-find = Chercher
read-log-anybody = Tout le monde
read-log-empty = Aucune consultation.
read-log-of-act = Consultations de l’acte n° { $number }
read-log-of-day = Consultations du { $date }
read-log-of-days = Consultations du { $from } au { $to }
reads-count =
    { $count ->
        [0] aucune consultation
        [one] { $count } consultation
       *[other] { $count } consultations
    }
outliers-title = Bien plus de consultations que d’habitude cette semaine
outliers-empty = Personne.
outlier-median =
    d’habitude, par semaine : { $count ->
        [0] aucune consultation
        [one] { $count } consultation
       *[other] { $count } consultations
    }
col-when = Quand
col-reader = Qui a consulté
col-purpose = Motif
field-day = Jour

# Proofs of the journals.
proofs-heads = Où en sont les journaux
proofs-prove = Prouver que rien n’a changé
proofs-lead = Chaque fait est relu depuis le premier, son rang et sa signature sont vérifiés, et les tables en sont refaites.
proofs-prove-now = Prouver maintenant
proofs-good = Tout est intact : { $facts } faits et { $reads } consultations. Empreinte :
proofs-bad = Le fait { $seq } de { $journal } n’est pas tel qu’il a été enregistré. Ne changez rien et prévenez le responsable.
col-journal = Journal
col-facts = Nombre de faits
col-hash = Empreinte
journal-acts = Actes
journal-reads = Consultations
field-reader = Personne
field-act_number = Numéro de l’acte

# The list of registers.
registers-open = Registres ouverts
registers-closed = Registres clos et anciens
registers-count =
    { $count ->
        [0] aucun registre
        [one] { $count } registre
       *[other] { $count } registres
    }
col-year = Année

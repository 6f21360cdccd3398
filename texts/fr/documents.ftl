# The page of documents, and what is said of each before it is issued.
documents-asked = Documents demandés par un formulaire
documents-elsewhere = Autres documents
documents-by-registrar = signé par l’officier
documents-copies = Extraits, copies intégrales, extraits plurilingues
documents-from-act = Depuis la page de l’acte
documents-family = Livret de famille et fiche familiale
documents-from-family = Depuis le dossier de famille du mari
documents-register = Pièces du registre : ouverture, clôture, table, double
documents-from-register = Depuis la page du registre
documents-letters = Lettres d’avis
documents-from-task = Depuis le suivi
documents-of-this-act = Autres documents fondés sur cet acte
certificate-issue = Délivrer
certificate-of-act = L’acte sur lequel il repose
certificate-asker = Le demandeur
field-applicant = Nom du demandeur
field-which = Nature
booklet-which-first = Premier livret
booklet-which-duplicate = Duplicata d’un livret perdu ou abîmé
booklet-which-certified-copy = Copie certifiée conforme
individual-card-lead = Délivrée par le bureau de la résidence, au vu d’un extrait ou du livret de famille.
life-certificate-lead = Délivré par la police administrative communale au nom du président du conseil, avec sa propre numérotation annuelle.
non-registration-certificate-lead = Délivré après l’enquête de l’autorité locale. Le logiciel cherche dans les registres des bureaux de la commune, non dans le registre national.
concordance-certificate-lead = Signée par l’officier d’état civil et par le pacha ou le caïd, en arabe et en français.
receipt-lead = Remis dès le dépôt de la demande. Les documents manquants ne sont demandés qu’une fois.
purpose-certificate = préparation d’un document
fee-dirhams = { $count ->
    [0] Gratuit.
    [one] Droit : { $count } dirham.
   *[other] Droit : { $count } dirhams.
  }
problem-card-rests-on-nothing = Indiquez l’extrait ou le livret de famille qui a servi au contrôle
problem-certificate-needs-signatory = Ce document est délivré par l’officier d’état civil ou son délégué
problem-person-found-in-registers = Des actes portent ce nom : { $list }. Voyez-les ; s’ils sont d’autres personnes, écrivez leurs numéros un à un
problem-extract-not-multilingual = L’extrait plurilingue n’est tiré que d’un acte de naissance ou de décès
problem-latin-name-missing = L’acte ne porte pas le nom en lettres latines : une mention l’y inscrit d’abord
problem-booklet-issued-already = Le livret de famille a déjà été remis ; il n’en est plus délivré qu’un duplicata ou une copie certifiée
problem-booklet-not-issued = Aucun livret n’a encore été remis à cette famille
problem-document-number-taken = Ce numéro est déjà celui d’un autre document

# Copies of many acts in one file.
batches-title = Lots d’impression
batches-lead = Les copies de plusieurs actes d’un registre en un seul fichier pour l’imprimante. Un lot se demande depuis la page du registre.
batches-none = Aucun lot n’a encore été demandé.
batch-title = Lot d’impression n° { $number }
batch-number = Lot n°
batch-what = Demande
batch-ordered = Demandé
batch-progress = Avancement
batch-ask = Imprimer les copies de plusieurs actes en un fichier
batch-ask-lead = Une copie de chaque acte est délivrée dans l’ordre et inscrite comme un document à part, avec son code et son cachet ; les copies sont ensuite réunies en un fichier pour l’imprimante. Après une interruption, le lot reprend à l’acte suivant, sans répétition ni omission.
batch-numbers-hint = Exemple : 1-120, 125. Laisser vide pour tous les actes du registre. Mille actes au plus.
field-numbers = Numéros des actes
batch-order = Demander le lot
batch-issued-of = { $done } délivrées sur { $sheets }
batch-binding = Réunion des copies en un fichier :
batch-look-again = Actualiser
batch-take = Télécharger le fichier à imprimer
batch-take-lead = Ce fichier est destiné au seul papier. Chaque téléchargement est inscrit. Chaque copie a son propre fichier scellé ; elle se réimprime par son numéro depuis la page des documents.
batch-continue = Reprendre le lot
batch-taken = Fichier téléchargé
batch-register = Page du registre
batch-place = Rang
batch-copy = Document délivré
batch-letter = Aucune police n’a la lettre « { $letter } »
batch-waits = en attente
batch-refused-count = { $count ->
    [one] La copie d’un acte n’a pu être délivrée ; le motif est dans la liste
   *[other] Les copies de { $count } actes n’ont pu être délivrées ; le motif est dans la liste
}
problem-numbers-not-understood = Les numéros s’écrivent ainsi : 1-120, 125
problem-numbers-not-in-register = Numéros absents de ce registre : { $numbers }
problem-batch-too-large = Un lot compte au plus { $most } actes ; demandez-en deux
problem-batch-empty = Rien à imprimer dans ce lot
problem-batch-not-for-marriage = La copie en vue d’un mariage se délivre une à une : elle laisse une mention à signer par l’officier
problem-batch-not-finished = Toutes les copies de ce lot ne sont pas encore délivrées
problem-batch-not-yours-any-more = La personne qui a demandé ce lot n’a plus le droit de délivrer des copies ; un collègue peut le reprendre
problem-batch-stopped = Le lot s’est arrêté sur une panne. Rien n’est perdu ; il peut être repris

# A document that was withdrawn.
verify-withdrawn = Ce document a été retiré le { $date } : il ne fait plus foi
withdraw-title = Retirer le document
withdraw-lead = La feuille ne revient pas, mais quiconque la vérifie apprend qu’elle est révoquée. C’est définitif ; un nouveau document se délivre au besoin.
withdraw-now = Retirer le document
problem-document-withdrawn-already = Ce document a déjà été retiré
problem-document-withdrawn = Ce document a été retiré ; il ne se réimprime pas. Délivrez-en un nouveau

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

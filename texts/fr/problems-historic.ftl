# Actes des anciens registres, tels qu’écrits.
problem-form-unknown = Aucun formulaire ne porte le nom { $form }
problem-historic-number-impossible = Écrivez le numéro seul, et le bis dans son champ. S’il ne peut être lu, dites-le dans le champ de lecture
problem-historic-year-impossible = Écrivez en quatre chiffres l’année grégorienne du registre
problem-historic-in-the-future = La date est d’après aujourd’hui. Relisez la page
problem-historic-drawn-before-event = L’acte est daté d’avant l’événement. Relisez la page ; si elle est ainsi, admettez l’avertissement
problem-historic-event-after-register = L’événement est de { $event }, après l’année du registre, { $year }. Relisez la page
problem-historic-unnamed = Aucun nom n’est écrit. Si la page n’en porte pas de lisible, dites-le dans le champ de lecture
problem-historic-unread-yet-typed = Le champ est dit illisible ou en blanc, et porte une valeur. Relisez la page
problem-historic-no-such-register = Il n’existait pas de registre pour de tels actes en { $year }. Vérifiez l’année

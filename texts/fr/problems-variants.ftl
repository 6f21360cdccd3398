# Le jugement et la transcription, pour les naissances et les décès.
problem-judgment-in-the-future = Le jugement est daté d’après aujourd’hui. Corrigez la date
problem-judgment-before-event = Le jugement précède l’événement qu’il déclare. Corrigez l’une des deux dates
problem-judgment-date-incomplete = La date du jugement s’écrit avec le jour, le mois et l’année, comme sur l’expédition
problem-transfer-in-the-future = L’acte d’origine est daté d’après aujourd’hui. Corrigez la date
problem-transfer-before-event = L’acte d’origine précède l’événement. Corrigez l’une des deux dates
problem-transfer-before-judgment = L’acte d’origine précède le jugement qu’il inscrit. Corrigez l’une des deux dates
problem-transfer-date-missing = La date de l’acte d’origine manque. S’il ne la porte pas, admettez l’avertissement : on écrira « non indiquée »
problem-transfer-officer-missing = Le nom de l’officier qui a dressé l’acte d’origine manque. S’il ne le porte pas, admettez l’avertissement : on écrira « nom non indiqué »

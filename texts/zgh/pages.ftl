# Draft: no competent speaker has read this yet (texts/zgh/README.md). What is missing is said in French.
service = ⵙⵉⵊⵉⵍ
log-in = ⴽⵛⵎ
log-out = ⴼⴼⵖ
close = ⵔⴳⵍ
languages = ⵜⵓⵜⵍⴰⵢⵉⵏ
nav-desk = ⴰⵙⵉⵔⴰ
nav-search = ⴰⵔⵣⵣⵓ
date-day = ⴰⵙⵙ
date-month = ⴰⵢⵢⵓⵔ
date-year = ⴰⵙⴳⴳⵯⴰⵙ
date-day-short = ⴰⵙⵙ
date-month-short = ⴰⵢⵓ
date-year-short = ⴰⵙⴳ
field-login = ⵉⵙⵎ ⵏ ⵓⵙⵎⵔⴰⵙ
field-password = ⵜⴰⴳⵓⵔⵉ ⵏ ⵓⴽⵛⵛⵓⵎ

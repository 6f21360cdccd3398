# Draft: no competent speaker has read this yet (texts/zgh/README.md).
help-usage = ⴰⵙⵎⵔⵙ
option-help = ⵜⴰⵡⵉⵙⵉ ⴰⴷ

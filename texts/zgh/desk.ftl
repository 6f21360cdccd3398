# Draft: no competent speaker has read this yet (texts/zgh/README.md).
search = ⵔⵣⵓ
birth-declaration = ⴰⵙⵙⵉⵡⵍ ⵅⴼ ⵜⵍⴰⵍⵉⵜ
state-draft = ⴰⵔⴽⵓⴽ

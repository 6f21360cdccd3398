# Draft: no competent speaker has read this yet (texts/zgh/README.md).
search = ⵔⵣⵓ
declaration-birth = ⴰⵙⵙⵉⵡⵍ ⵅⴼ ⵜⵍⴰⵍⵉⵜ
state-draft = ⴰⵔⴽⵓⴽ

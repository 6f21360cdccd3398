-- One account by id.
SELECT id, login, name_ar, name_latin, role, office, lang, disabled
FROM account WHERE id = ?1;

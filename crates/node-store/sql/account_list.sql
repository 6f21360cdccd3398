-- Every account of the node.
SELECT id, login, name_ar, name_latin, role, office, lang, disabled
FROM account ORDER BY office, login;

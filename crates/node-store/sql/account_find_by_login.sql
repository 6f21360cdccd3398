-- One account by login, with its password hash.
SELECT
    id, login, name_ar, name_latin, role, office, lang, disabled, scope, pending, person,
    in_office_since, password
FROM account WHERE login = ?1;

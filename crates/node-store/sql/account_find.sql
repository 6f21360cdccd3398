-- One account by id.
SELECT
    id, login, name_ar, name_latin, role, office, lang, disabled, scope, pending, person,
    in_office_since
FROM account WHERE id = ?1;

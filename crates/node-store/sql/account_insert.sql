-- A new account.
INSERT INTO account (
    id, login, name_ar, name_latin, role, office, lang, disabled, password, password_at, created_at,
    scope, pending, person, in_office_since
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, ?14);

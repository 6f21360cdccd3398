-- A role is asked for.
INSERT INTO role_grant (account, asked_at, asked_by, why, role, scope)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

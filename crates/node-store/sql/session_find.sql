-- A session with its account, by the hash of its token.
SELECT
    account.id, login, name_ar, name_latin, role, account.office, lang, disabled, scope, pending,
    person, in_office_since, session.id, session.created_at, session.last_seen, session.office
FROM session JOIN account ON account.id = session.account
WHERE token_hash = ?1;

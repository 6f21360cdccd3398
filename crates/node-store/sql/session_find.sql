-- A session with its account, by the hash of its token.
SELECT
    account.id, login, name_ar, name_latin, role, office, lang, disabled,
    session.id, session.created_at, session.last_seen
FROM session JOIN account ON account.id = session.account
WHERE token_hash = ?1;

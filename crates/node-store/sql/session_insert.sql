-- A new session.
INSERT INTO session (token_hash, id, account, created_at, last_seen, office)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

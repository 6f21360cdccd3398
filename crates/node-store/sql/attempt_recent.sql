-- Attempts of a login since a moment.
SELECT at, succeeded FROM login_attempt WHERE login_key = ?1 AND at > ?2 ORDER BY number;

-- The person goes to another office.
UPDATE session SET office = ?2 WHERE token_hash = ?1;

-- Requests that cross each other never move the moment back.
UPDATE session SET last_seen = max(last_seen, ?2) WHERE token_hash = ?1;

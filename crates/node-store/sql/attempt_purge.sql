-- Attempts too old to matter.
DELETE FROM login_attempt WHERE at <= ?1;

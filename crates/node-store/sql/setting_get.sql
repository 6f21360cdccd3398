-- One setting.
SELECT value FROM setting WHERE key = ?1;

-- Shuts an account, or opens it again.
UPDATE account SET disabled = ?2 WHERE id = ?1;

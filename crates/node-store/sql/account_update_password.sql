-- A new password hash.
UPDATE account SET password = ?2, password_at = ?3 WHERE id = ?1;

-- The role that was given, and that the account works.
UPDATE account SET role = ?2, scope = ?3, pending = 0 WHERE id = ?1;

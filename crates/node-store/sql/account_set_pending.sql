-- Lets an account wait for a second person's word, or work.
UPDATE account SET pending = ?2 WHERE id = ?1;

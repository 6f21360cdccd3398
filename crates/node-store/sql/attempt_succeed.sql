-- The attempt was right.
UPDATE login_attempt SET succeeded = 1 WHERE number = ?1;

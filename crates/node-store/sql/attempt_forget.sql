-- An attempt that was not judged does not count.
DELETE FROM login_attempt WHERE number = ?1;

DELETE FROM login_attempt WHERE number = ?1;

DELETE FROM login_attempt WHERE login_key = ?1;

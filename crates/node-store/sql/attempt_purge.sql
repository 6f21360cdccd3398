DELETE FROM login_attempt WHERE at <= ?1;

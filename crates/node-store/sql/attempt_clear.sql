-- Forgets the attempts of a login.
DELETE FROM login_attempt WHERE login_key = ?1;

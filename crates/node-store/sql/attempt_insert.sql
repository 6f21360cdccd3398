-- An attempt to log in, before the password is checked.
INSERT INTO login_attempt (login_key, at, succeeded) VALUES (?1, ?2, ?3);

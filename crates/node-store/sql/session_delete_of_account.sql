DELETE FROM session WHERE account = ?1;

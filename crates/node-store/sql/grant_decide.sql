-- The word of the second person, once.
UPDATE role_grant SET decided_at = ?3, decided_by = ?4, given = ?5
WHERE account = ?1 AND asked_at = ?2 AND decided_at IS NULL;

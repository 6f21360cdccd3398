-- What waits for a second person, oldest first.
SELECT account, asked_at, asked_by, why, role, scope
FROM role_grant WHERE decided_at IS NULL ORDER BY asked_at, account;

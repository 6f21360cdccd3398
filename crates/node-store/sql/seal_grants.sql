-- What the seal covers, row by row.
SELECT * FROM role_grant ORDER BY account, asked_at

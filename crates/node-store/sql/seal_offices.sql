-- What the seal covers, row by row.
SELECT * FROM office ORDER BY code

-- What the seal covers, row by row.
SELECT * FROM account ORDER BY id

-- What the seal covers, row by row.
SELECT * FROM setting WHERE key <> 'seal' ORDER BY key

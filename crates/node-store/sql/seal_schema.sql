-- What the seal covers: the tables themselves.
SELECT type, name, sql FROM sqlite_schema ORDER BY type, name

-- Verifying: every table with its columns, as it was made.
select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name

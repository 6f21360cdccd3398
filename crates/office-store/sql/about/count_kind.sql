-- How far a batch has come, asked before each of its sheets.
select count(*) from about where subject = ?1 and kind = ?2

-- A note was entered in the margin of an act.
update act set notes = notes + 1 where id = ?1

-- A prepared note, whole.
select * from note_draft where note = ?1

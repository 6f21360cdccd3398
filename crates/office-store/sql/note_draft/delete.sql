-- A prepared note was entered in the margin, or given up.
delete from note_draft where note = ?1

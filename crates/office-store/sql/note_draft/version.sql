-- The version of a prepared note: asked before it is signed or saved over.
select version from note_draft where note = ?1

-- A prepared note is saved over the version its author saw, and no other.
update note_draft
set
    version = version + 1, state = ?3, field_values = ?4, acknowledged = ?5, author = ?6,
    saved_at = ?7, return_reason = ?8
where note = ?1 and version = ?2
returning version

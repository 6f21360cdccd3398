-- A draft is saved over the version its author saw, and no other.
update draft
set
    version = version + 1, state = ?3, field_values = ?4, acknowledged = ?5, renvois = ?6,
    author = ?7, saved_at = ?8, return_reason = ?9, siblings = ?10
where act = ?1 and version = ?2
returning version

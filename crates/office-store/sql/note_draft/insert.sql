-- A note is prepared.
insert into note_draft (
    note, act, kind, version, state, field_values, acknowledged, author, saved_at, return_reason
)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

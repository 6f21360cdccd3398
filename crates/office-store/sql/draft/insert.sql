-- A declaration is taken down.
insert into draft (
    act, form, version, state, field_values, acknowledged, renvois, author, saved_at,
    return_reason, siblings
)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)

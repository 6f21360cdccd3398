-- A declaration is taken down.
insert into draft (
    act, version, state, field_values, acknowledged, renvois, author, author_name, saved_at,
    return_reason
)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

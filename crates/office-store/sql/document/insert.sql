-- A document was issued about an act, a register or a family file.
insert into document (
    seq, id, about, kind, lang, capacity, purpose, requester, sha256, issued_at, issued_by
)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)

-- A document was issued about an act, a register or a family file, or about nothing but itself.
insert into document (
    seq, id, about, kind, lang, capacity, purpose, requester, series, series_year, series_number,
    data_sha256, sha256, sealed_sha256, issued_at, issued_by
)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)

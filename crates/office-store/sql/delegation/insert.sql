-- A delegation of signature was made.
insert into delegation (
    seq, id, account, login, name_ar, name_latin, decision_number, decision_date, from_date,
    to_date, specimen
)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)

-- A register is opened, or one of an earlier era is listed (no opening, no volumes of ours).
insert into register (
    seq, id, kind, year, opening, volumes, inventory, last_number, closed
)
values (?1, ?2, ?3, ?4, ?5, ?6, null, 0, 0)

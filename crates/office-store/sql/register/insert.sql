-- A register is opened.
insert into register (seq, id, kind, year, opening, last_number, closed)
values (?1, ?2, ?3, ?4, ?5, 0, 0)

-- A register is closed, with the number it ends on.
update register set closed = 1 where id = ?1 and closed = 0 and last_number = ?2

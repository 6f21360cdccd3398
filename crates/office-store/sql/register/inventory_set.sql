-- What the office has of a register on paper is stated anew.
update register set inventory = ?2 where id = ?1

-- A number was given: the register now ends with it.
update register set last_number = ?2 where id = ?1 and last_number = ?2 - 1

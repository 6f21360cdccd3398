-- A volume is added to an open register.
update register set volumes = ?2 where id = ?1 and closed = 0

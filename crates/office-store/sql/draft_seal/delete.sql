-- A draft that became an act, or was given up, has no seal.
delete from meta where name = ?1

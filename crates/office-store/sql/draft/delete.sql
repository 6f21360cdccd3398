-- A draft became an act.
delete from draft where act = ?1

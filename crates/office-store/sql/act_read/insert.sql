-- Somebody read an act.
insert into act_read (seq, act, purpose, read_at, read_by) values (?1, ?2, ?3, ?4, ?5)

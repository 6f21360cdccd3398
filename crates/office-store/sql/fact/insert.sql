-- A fact is entered: the last step of every signature, and of every read of an act.
insert into fact (journal, seq, bytes, hash, salt, signature, seal)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

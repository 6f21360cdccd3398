-- A note was entered in the margin of an act.
insert into note (seq, id, act, kind, entered_at) values (?1, ?2, ?3, ?4, ?5)

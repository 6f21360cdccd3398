-- The office works under a regime from a date on.
insert into regime (seq, regime, from_date) values (?1, ?2, ?3)

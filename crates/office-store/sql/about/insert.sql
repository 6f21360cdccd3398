-- A fact speaks of a subject. A fact that names one twice speaks of it once.
insert into about (subject, seq, kind) values (?1, ?2, ?3)
on conflict (subject, seq) do nothing

-- One act: its page, a note on it, a copy of it.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
where id = ?1

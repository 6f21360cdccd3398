-- The pages of a register, newest number first.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
where register = ?1
order by number desc, seq desc
limit ?2 offset ?3

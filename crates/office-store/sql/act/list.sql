-- The last acts signed in this office: the desk.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
order by seq desc
limit ?1 offset ?2

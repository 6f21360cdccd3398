-- Search by the year of the register.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
where year = ?1
order by number desc
limit ?2

-- Search by number, with or without the year of the register: 311, 311/1988.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
where number = ?1 and (?2 is null or year = ?2)
order by year desc, seq desc
limit ?3

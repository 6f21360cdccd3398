-- Every act in the order of the journal, a page at a time: lists for scripts.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
where seq > ?1
order by seq
limit ?2

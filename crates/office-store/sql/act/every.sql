-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
order by seq

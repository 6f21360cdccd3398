-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select
    seq, id, register, kind, number, year, person_ar, person_latin, sex, birth_date, parents_ar,
    parents_latin, notes, signed_at
from act
order by seq

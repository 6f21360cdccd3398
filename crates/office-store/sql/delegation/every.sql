-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select
    seq, id, account, login, name_ar, name_latin, decision_number, decision_date, from_date,
    to_date, specimen, ended
from delegation
order by seq

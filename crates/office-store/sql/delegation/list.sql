-- Every delegation, oldest first: who may sign today, and the page of delegations.
select
    seq, id, account, login, name_ar, name_latin, decision_number, decision_date, from_date,
    to_date, specimen, ended
from delegation
order by seq

-- The facts about a subject, in order: its page. Whoever shows it folds them.
select fact.seq, fact.bytes
from about
inner join fact on fact.journal = 'acts' and fact.seq = about.seq
where about.subject = ?1
order by about.seq

-- What was ordered, without the hundreds of facts that came of it.
select fact.seq, fact.bytes
from about
inner join fact on fact.journal = 'acts' and fact.seq = about.seq
where about.subject = ?1
order by about.seq
limit 1

-- The facts of one kind, in order, after one of them: lists of files, notices, dispatches.
select distinct fact.seq, fact.bytes
from about
inner join fact on fact.journal = 'acts' and fact.seq = about.seq
where about.kind = ?1
order by fact.seq

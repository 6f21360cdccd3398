-- The notes of an act in the order they were entered: its page, its copies. Their text is in
-- the fact.
select fact.seq, fact.bytes
from note
inner join fact on fact.journal = 'acts' and fact.seq = note.seq
where note.act = ?1
order by note.seq

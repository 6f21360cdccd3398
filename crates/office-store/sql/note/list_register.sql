-- The notes in the margins of a register: which of them the second copy lacks.
select note.act, note.id, note.entered_at
from act
inner join note on note.act = act.id
where act.register = ?1
order by note.seq

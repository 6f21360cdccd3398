-- The notes of one kind in the office: decrees that reach the children's acts, ends of a marriage
-- that no note on the act began.
select act, id, entered_at
from note
where kind = ?1
order by seq

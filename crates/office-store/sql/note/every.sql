-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select seq, id, act, kind, entered_at
from note
order by seq

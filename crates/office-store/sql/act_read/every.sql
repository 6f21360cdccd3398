-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select seq, act, purpose, read_at, read_by
from act_read
order by seq

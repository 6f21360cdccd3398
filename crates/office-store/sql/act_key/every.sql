-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select act_seq, key
from act_key
order by act_seq, key

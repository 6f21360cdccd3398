-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select seq, regime, from_date
from regime
order by seq

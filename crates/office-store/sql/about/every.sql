-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select seq, subject, kind
from about
order by seq, subject

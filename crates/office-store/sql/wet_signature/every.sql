-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select seq, act, officer_signed, declarant_signed, copies, recorded_at, recorded_by
from wet_signature
order by seq

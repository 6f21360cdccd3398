-- How the paper registers of an act were signed: its page.
select seq, officer_signed, declarant_signed, copies, recorded_at, recorded_by
from wet_signature
where act = ?1
order by seq

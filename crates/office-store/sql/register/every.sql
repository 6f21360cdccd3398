-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select seq, id, kind, year, opening, volumes, inventory, last_number, closed
from register
order by seq

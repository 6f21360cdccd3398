-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select seq, id, about, kind, lang, capacity, purpose, requester, sha256, issued_at, issued_by
from document
order by seq

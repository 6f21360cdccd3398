-- The documents issued from an act: its page.
select seq, id, kind, lang, capacity, purpose, requester, sha256, issued_at, issued_by
from document
where act = ?1
order by seq

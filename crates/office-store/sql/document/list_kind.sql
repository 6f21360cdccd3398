-- The last documents of a kind: the page of a service.
select seq, id, kind, lang, capacity, purpose, requester, sha256, issued_at, issued_by
from document
where kind = ?1
order by seq desc
limit ?2

-- The documents issued about an act, a register or a family file: its page.
select seq, id, kind, lang, capacity, purpose, requester, sha256, issued_at, issued_by
from document
where about = ?1
order by seq

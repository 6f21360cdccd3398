-- A page of a journal: for those who replicate or export it.
select seq, bytes, hash, salt, signature
from fact
where journal = ?1 and seq > ?2
order by seq
limit ?3

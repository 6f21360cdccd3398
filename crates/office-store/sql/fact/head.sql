-- The last fact: what the next one hangs from.
select seq, hash, bytes from fact where journal = ?1 order by seq desc limit 1

-- Where the journal stands: asked within the transaction that enters the next fact.
select seq, hash from fact where journal = ?1 order by seq desc limit 1

-- A whole journal in order: verifying and refolding. Without a lower bound, so that a fact whose
-- place was falsified to zero or below is seen too.
select seq, bytes, hash, salt, signature, seal from fact where journal = ?1 order by seq

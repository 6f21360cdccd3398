-- A complete subtree: for roots, proofs and the next fact.
select hash from merkle_node where journal = ?1 and level = ?2 and position = ?3

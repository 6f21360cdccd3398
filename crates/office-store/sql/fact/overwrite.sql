-- Falsifies a fact, on a copy, to show that `journal verify` finds it.
update fact set bytes = ?3 where journal = ?1 and seq = ?2

-- A subtree became complete with a new fact.
insert into merkle_node (journal, level, position, hash) values (?1, ?2, ?3, ?4)

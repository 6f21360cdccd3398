-- What is about to be handed over.
insert into paper (document, data, code, proof, seal, sum, kept_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

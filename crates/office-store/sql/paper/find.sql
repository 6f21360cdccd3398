-- What was set for a document.
select data, code, proof, seal, sum from paper where document = ?1

-- The fact of a document by its id: somebody presents the paper.
select seq from document where id = ?1

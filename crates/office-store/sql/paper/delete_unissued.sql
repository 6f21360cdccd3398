-- Papers whose document was never entered: a power cut came between.
delete from paper where kept_at < ?1 and document not in (select id from document)

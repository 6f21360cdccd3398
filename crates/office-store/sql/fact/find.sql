-- One fact: the page of an act decodes its act from here.
select bytes, hash, salt, signature from fact where journal = ?1 and seq = ?2

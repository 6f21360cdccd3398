-- The last head seen of a journal.
SELECT journal, seq, hash, file, at FROM office_head WHERE journal = ?1;

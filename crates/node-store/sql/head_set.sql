-- A high-water mark: it rises, and a second hash at the same height is no rise.
INSERT INTO office_head (journal, seq, hash, file, at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (journal) DO UPDATE SET
    seq = excluded.seq, hash = excluded.hash, file = excluded.file, at = excluded.at
WHERE excluded.seq > office_head.seq
    OR (excluded.seq = office_head.seq AND excluded.hash = office_head.hash);

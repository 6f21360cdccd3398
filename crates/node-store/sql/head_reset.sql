-- The head after the registrar gave their word.
INSERT OR REPLACE INTO office_head (journal, seq, hash, file, at) VALUES (?1, ?2, ?3, ?4, ?5);

-- Verifying: compared row by row with a refold of the journals. The fact comes first.
select
    seq, id, about, kind, lang, capacity, purpose, requester, series, series_year, series_number,
    data_sha256, sha256, sealed_sha256, issued_at, issued_by
from document
order by seq

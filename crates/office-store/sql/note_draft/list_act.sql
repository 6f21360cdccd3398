-- The notes being prepared for an act: its page.
select
    note, act, kind, version, state, field_values, acknowledged, author, saved_at, return_reason
from note_draft
where act = ?1
order by saved_at, note

-- One prepared note: its page.
select
    note, act, kind, version, state, field_values, acknowledged, author, saved_at, return_reason
from note_draft
where note = ?1

-- Prepared notes in one state (?1 null: in all), last saved first: the registrar's queue.
select
    note, act, kind, version, state, field_values, acknowledged, author, saved_at, return_reason
from note_draft
where ?1 is null or state = ?1
order by saved_at desc, note
limit ?2

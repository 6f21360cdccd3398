-- The drafts of the children of one birth, in the order they were taken down: signed together.
select
    act, form, version, state, field_values, acknowledged, renvois, author, saved_at,
    return_reason, siblings
from draft
where siblings = ?1
order by saved_at, act

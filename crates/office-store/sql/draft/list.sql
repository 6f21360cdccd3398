-- Drafts in every state, last saved first: the desk.
select
    act, form, version, state, field_values, acknowledged, renvois, author, saved_at,
    return_reason, siblings
from draft
order by saved_at desc, act
limit ?1

-- Drafts in every state, last saved first: the desk.
select
    act, version, state, field_values, acknowledged, renvois, author, author_name, saved_at,
    return_reason
from draft
order by saved_at desc, act
limit ?1

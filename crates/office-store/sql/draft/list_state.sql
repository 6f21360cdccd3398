-- Drafts in one state, last saved first: the queue of the registrar.
select
    act, form, version, state, field_values, acknowledged, renvois, author, saved_at,
    return_reason, siblings
from draft
where state = ?1
order by saved_at desc, act
limit ?2

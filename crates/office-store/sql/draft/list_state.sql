-- Drafts in one state, last saved first: the queue of the registrar.
select
    act, version, state, field_values, acknowledged, renvois, author, author_name, saved_at,
    return_reason
from draft
where state = ?1
order by saved_at desc, act
limit ?2

-- One draft: its page.
select
    act, version, state, field_values, acknowledged, renvois, author, author_name, saved_at,
    return_reason
from draft
where act = ?1

-- One draft: its page.
select
    act, form, version, state, field_values, acknowledged, renvois, author, saved_at,
    return_reason, siblings
from draft
where act = ?1

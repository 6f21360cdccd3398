-- Sets a named value. What the journals state is set by the fold only.
insert into meta (name, value, folded) values (?1, ?2, ?3)
on conflict (name) do update set value = excluded.value where folded = excluded.folded

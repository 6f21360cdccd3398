-- Seals a draft, by its name among the settings.
insert into meta (name, value, folded) values (?1, ?2, 0)
on conflict (name) do update set value = excluded.value

-- A key by which an act is found.
insert into act_key (key, act_seq) values (?1, ?2) on conflict do nothing

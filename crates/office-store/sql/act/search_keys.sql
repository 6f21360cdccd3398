-- Search by name in any script: acts that have every key of the list ?1 (JSON, ?2 keys), of a year
-- of the register or of the event if ?3 is given, of a number if ?4 is given. Newest first.
select
    seq, id, register, kind, number, year, suffix, given, person_ar, person_latin, sex, event_date,
    parents_ar, parents_latin, notes, signed_at
from act
where
    seq in (
        select act_seq
        from act_key
        where key in (select value from json_each(?1))
        group by act_seq
        having count(*) = ?2
    )
    and (?3 is null or year = ?3 or substr(event_date, 1, 4) = printf('%04d', ?3))
    and (?4 is null or number = ?4)
order by seq desc
limit ?5

-- The regime of a date: what was stated last of those that had begun.
select regime from regime where from_date <= ?1 order by from_date desc, seq desc limit 1

-- Verifying: compared row by row with a refold of the journals.
select 0, name, value from meta where folded = 1 order by name

-- One register by its id.
select id, kind, year, opening, volumes, last_number, closed
from register
where id = ?1

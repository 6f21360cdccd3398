-- The register of a kind and year: signing looks here for the next number.
select id, kind, year, opening, volumes, last_number, closed
from register
where kind = ?1 and year = ?2

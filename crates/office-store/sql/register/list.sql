-- The registers on the desk, newest year first.
select id, kind, year, opening, volumes, last_number, closed
from register
order by year desc, kind

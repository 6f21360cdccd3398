-- The registers on the desk, newest year first.
select id, opening, last_number, closed from register order by year desc, kind

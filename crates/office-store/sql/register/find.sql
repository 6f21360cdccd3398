-- One register by its id.
select id, opening, last_number, closed from register where id = ?1

-- The fact of a note by its id: its receipt from the court.
select seq from note where id = ?1

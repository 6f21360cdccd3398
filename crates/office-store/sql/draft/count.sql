-- How many drafts there are, in one state or (?1 null) in all: figures of the desk.
select count(*) from draft where ?1 is null or state = ?1

-- How many acts a register holds: pages of the list.
select count(*) from act where register = ?1

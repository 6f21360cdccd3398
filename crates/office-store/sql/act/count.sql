-- How many acts the office keeps here: pages of the list.
select count(*) from act

-- How many facts the file holds in all: a fact of no known journal would hide from `every`.
select count(*) from fact

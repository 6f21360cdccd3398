-- How many nodes the file holds in all: `journal verify` expects no more than the facts give.
select count(*) from merkle_node

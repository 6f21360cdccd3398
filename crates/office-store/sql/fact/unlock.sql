-- Before a fact is falsified on a copy, see `overwrite`: takes the rule away that forbids it.
drop trigger fact_never_updated

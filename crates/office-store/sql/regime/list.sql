-- The regimes of the office, each from a day on: which law holds today.
select regime, from_date
from regime
order by seq

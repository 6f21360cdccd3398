-- One named value: the regime of the office, a setting.
select value from meta where name = ?1

-- The last number given in a series and year; nothing before the first.
select max(series_number) from document where series = ?1 and series_year = ?2

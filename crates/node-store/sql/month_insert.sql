-- The first day of a Hijri month, as announced.
INSERT INTO hijri_month_start (year, month, first_day, source, entered_by, entered_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

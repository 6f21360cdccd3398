-- What the seal covers, row by row.
SELECT * FROM hijri_month_start ORDER BY year, month

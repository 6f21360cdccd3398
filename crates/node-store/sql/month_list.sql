-- Every month entered on this node.
SELECT year, month, first_day, source, entered_by, entered_at
FROM hijri_month_start ORDER BY year, month;

-- A seal that lost its name.
SELECT 1 FROM setting WHERE length(value) = 64

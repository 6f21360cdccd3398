-- Rebuilding: the journals say it all again. Settings stay.
delete from meta where folded = 1

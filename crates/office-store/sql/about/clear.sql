-- Rebuilding: the journals say it all again.
delete from about

-- Sessions that ended.
DELETE FROM session WHERE last_seen <= ?1 OR created_at <= ?2;

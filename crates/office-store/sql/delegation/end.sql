-- A delegation ended. One that had ended earlier stays ended then.
update delegation set ended = min(coalesce(ended, ?2), ?2) where id = ?1

-- A declaration, whole.
select * from draft where act = ?1

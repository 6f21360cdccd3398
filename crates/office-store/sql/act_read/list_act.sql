-- Who read an act, and why: its page.
select seq, purpose, read_at, read_by from act_read where act = ?1 order by seq

-- The paper registers of an act were signed by hand.
insert into wet_signature (
    seq, act, officer_signed, declarant_signed, copies, recorded_at, recorded_by
)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

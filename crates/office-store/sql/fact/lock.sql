-- After a fact was falsified on a copy, see `overwrite`: puts the rule back as the migration
-- has it.
create trigger fact_never_updated before update on fact
begin
    select raise(abort, 'a fact is never changed');
end

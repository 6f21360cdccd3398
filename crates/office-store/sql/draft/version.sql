-- The version of a draft: asked before it is signed or saved over.
select version from draft where act = ?1

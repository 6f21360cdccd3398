-- Verifying: every paper with the sum over it.
select data, code, proof, seal, sum, document, kept_at from paper

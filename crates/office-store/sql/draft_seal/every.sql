-- Every seal with the id of its draft.
select substr(name, length('draft-seal:') + 1), value from meta where name like 'draft-seal:%'

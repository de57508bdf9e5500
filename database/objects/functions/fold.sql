-- Letters as people type them in a search: without accents, in small letters, and with one i. `ışık`, `IŞIK`, `Işık`
-- and `isik` fold to the same text. Immutable, because indexes are built on it: the dictionary is named with its
-- schema, and lower() works on plain letters in the collation C, whatever the database's own order is.
-- Combining marks are joined first, so that `i̇` (i and a dot) and `ş` in two pieces fold as well.
create or replace function app.fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, replace(normalize(value, nfc), U&'\0307', '')) collate "C");

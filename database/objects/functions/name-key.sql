-- A member's name without what many have in common: legal forms and the words around them. Immutable, because an index
-- is built on it.
create or replace function app.name_key(value text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(regexp_replace(app.fold(value), '[^[:alnum:]]+', ' ', 'g'),
    '\m(a s|as|anonim|limited|ltd|sti|sirketi|san|sanayi|sanayii|tic|ticaret|ve|inc|llc|gmbh|ag|sa|plc|co|corp|company)\M', '', 'g'));

-- Check digits of an IBAN (ISO 13616, ISO 7064 mod 97-10): the first four signs go to the end, letters become 10 … 35,
-- and the number leaves 1. Length and form of each country are checked by the kernel.
create or replace function app.iban_fits(iban text) returns boolean
  language sql immutable strict parallel safe
  return iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' and (
    select mod(string_agg(case when c between '0' and '9' then c else (ascii(c) - 55)::text end, '' order by n)::numeric, 97) = 1
      from unnest(string_to_array(substr(iban, 5) || substr(iban, 1, 4), null)) with ordinality as s (c, n));

-- Late interest on an open amount: percent per month, simple, by days, where a month has 30 days. 3 % a month on 100.00
-- that is 45 days late is 100.00 × 3 / 100 × 45 / 30 = 4.50. Rounded once, half away from zero.
create or replace function ledger.late_interest(open bigint, rate text, due date, today date) returns bigint
  language sql immutable parallel safe
  return case when today > due then round(open * coalesce(nullif(rate, ''), '0')::numeric * (today - due) / 3000) else 0 end::bigint;

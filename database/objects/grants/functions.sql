-- Reading one's own actor, and folding a search word, reveal nothing.
grant execute on function app.actor(), app.scope(), app.whole_members(), app.own_units(), app.own_subscriptions(), app.rights(), app.may(text), app.language(), app.fold(text) to ortak_staff, ortak_portal;
grant execute on function app.merge_extra(jsonb, jsonb) to ortak_staff, ortak_portal;
grant execute on function app.name_key(text) to ortak_staff, ortak_portal;
grant execute on function app.categories_within(integer), app.sectors_within(integer) to ortak_staff;
revoke all on function ortak.tier_uses(regclass), ortak.count_tier_members(regclass, integer), ortak.merge_tiers(regclass, integer, integer)
  from public;
grant execute on function ortak.tier_uses(regclass), ortak.count_tier_members(regclass, integer), ortak.merge_tiers(regclass, integer, integer)
  to ortak_staff;

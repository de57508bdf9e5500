-- Reading one's own actor, and folding a search word, reveal nothing.
grant execute on function app.actor(), app.scope(), app.whole_members(), app.own_units(), app.fold(text) to ortak_staff, ortak_portal;
grant execute on function app.name_key(text) to ortak_staff;

revoke all on table team_members from ortak_staff, ortak_portal;
grant select, insert, update, delete on table team_members to ortak_staff;
grant usage on sequence team_members_id_seq to ortak_staff;
revoke all on function app.own_members(), ortak.today_here(), ortak.settle_representatives(integer[], date),
  ortak.place_representatives(integer[], date) from public;
-- The two that keep the representative are called by triggers of whoever writes, and make true only what the rows say.
grant execute on function app.own_members(), ortak.today_here(), ortak.settle_representatives(integer[], date),
  ortak.place_representatives(integer[], date) to ortak_staff;

-- Members by who looks after them: read at every question of staff who see their own members only.
create index if not exists team_members_user on team_members (user_id, member_id);
create index if not exists team_members_member on team_members (member_id);
create index if not exists units_representative on units (representative_id) where representative_id is not null;

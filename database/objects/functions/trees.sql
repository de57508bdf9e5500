-- Records that stand below others by a column of their own table never stand below themselves, whoever writes and however
-- many write at once. Moves in one tree queue: each takes the tree's lock before it looks, so that the second of two moves
-- that would make a circle together sees the first.

create or replace function ortak.hold_tree(tree text) returns void language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended('tree of ' || tree, 0))
$$;

-- Whether a record stands below itself, in a snapshot that is not older than the tree's lock: with an older one, the move that
-- was waited for would stay unseen.
create or replace function ortak.in_circle(tree text, above text, record integer) returns boolean language plpgsql volatile
set search_path = public, pg_temp as $$
declare
  circle boolean;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'trees are changed in read committed transactions only' using errcode = 'feature_not_supported';
  end if;
  perform ortak.hold_tree(tree);
  execute format(
    'with recursive above (id) as (
       select t.%1$I from %2$I t where t.id = $1
       union select t.%1$I from %2$I t join above a on t.id = a.id
     ) select exists (select from above where id = $1)', above, tree) into circle using record;
  return circle;
end $$;

-- For updates, once for each row that moved. The argument names the column, `parent_id` or `manager_id`.
create or replace function ortak.refuse_circle() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if ortak.in_circle(tg_table_name, tg_argv[0], new.id) then
    raise exception 'a record of % is never below itself', tg_table_name
      using errcode = 'check_violation', constraint = tg_table_name || '_no_circle', table = tg_table_name;
  end if;
  return null;
end $$;

-- The same for members. Definer, because staff who may see their own members only would not see a circle that leads through
-- somebody else's.
create or replace function ortak.refuse_member_circle() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if ortak.in_circle('members', 'parent_id', new.id) then
    raise exception 'a member is never below itself'
      using errcode = 'check_violation', constraint = 'members_no_circle', table = 'members';
  end if;
  return null;
end $$;

-- For inserts, once for each statement: new rows can only be in a circle with each other.
create or replace function ortak.refuse_new_circle() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  circle boolean;
begin
  execute format(
    'with recursive above (start, id) as (
       select c.id, c.%1$I from new_rows c where exists (select from new_rows p where p.%1$I = c.id) and c.%1$I is not null
       union select a.start, t.%1$I from above a join new_rows t on t.id = a.id where t.%1$I is not null
     ) select exists (select from above where id = start)', tg_argv[0]) into circle;
  if circle then
    raise exception 'a record of % is never below itself', tg_table_name
      using errcode = 'check_violation', constraint = tg_table_name || '_no_circle', table = tg_table_name;
  end if;
  return null;
end $$;

alter table member_cards enable row level security;
alter table member_cards force row level security;
drop policy if exists member_cards_system on member_cards;
create policy member_cards_system on member_cards to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
drop policy if exists member_cards_staff on member_cards;
create policy member_cards_staff on member_cards to ortak_staff
  using (company_id = any ((select app.companies())::integer[]))
  with check (company_id = any ((select app.companies())::integer[]));
-- In the portal: the member's cards for those who see all of the member, and everybody's own.
drop policy if exists member_cards_portal on member_cards;
create policy member_cards_portal on member_cards for select to ortak_portal
  using (holder_id = (select app.person())
         or ((select app.scope()) in ('member', 'group') and member_id = any ((select app.members())::integer[])));

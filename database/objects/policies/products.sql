alter table products enable row level security;
alter table products force row level security;
drop policy if exists products_system on products;
create policy products_system on products to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Why `true`: see members.sql.
drop policy if exists products_staff on products;
create policy products_staff on products to ortak_staff using (true) with check ((select app.is_staff()));
-- Names of what people have subscribed to; prices are not granted to the portal.
drop policy if exists products_portal on products;
create policy products_portal on products for select to ortak_portal using ((select app.is_portal()));

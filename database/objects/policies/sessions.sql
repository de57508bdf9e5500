-- Sessions, tokens, codes and attempts belong to our own program alone; no other role has even a grant.
alter table access.sessions enable row level security;
alter table access.sessions force row level security;
drop policy if exists sessions_system on access.sessions;
create policy sessions_system on access.sessions to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.refresh_tokens enable row level security;
alter table access.refresh_tokens force row level security;
drop policy if exists refresh_tokens_system on access.refresh_tokens;
create policy refresh_tokens_system on access.refresh_tokens to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.reset_codes enable row level security;
alter table access.reset_codes force row level security;
drop policy if exists reset_codes_system on access.reset_codes;
create policy reset_codes_system on access.reset_codes to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.attempts enable row level security;
alter table access.attempts force row level security;
drop policy if exists attempts_system on access.attempts;
create policy attempts_system on access.attempts to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.clock enable row level security;
alter table access.clock force row level security;
drop policy if exists clock_system on access.clock;
create policy clock_system on access.clock to ortak
  using ((select app.is_system())) with check ((select app.is_system()));
-- Secrets of the second step and what is between the two steps belong to our own program alone; no other role has a grant.
alter table access.authenticators enable row level security;
alter table access.authenticators force row level security;
drop policy if exists authenticators_system on access.authenticators;
create policy authenticators_system on access.authenticators to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.recovery_codes enable row level security;
alter table access.recovery_codes force row level security;
drop policy if exists recovery_codes_system on access.recovery_codes;
create policy recovery_codes_system on access.recovery_codes to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.challenges enable row level security;
alter table access.challenges force row level security;
drop policy if exists challenges_system on access.challenges;
create policy challenges_system on access.challenges to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.sign_in_rules enable row level security;
alter table access.sign_in_rules force row level security;
drop policy if exists sign_in_rules_system on access.sign_in_rules;
create policy sign_in_rules_system on access.sign_in_rules to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

alter table access.invitations enable row level security;
alter table access.invitations force row level security;
drop policy if exists invitations_system on access.invitations;
create policy invitations_system on access.invitations to ortak
  using ((select app.is_system())) with check ((select app.is_system()));

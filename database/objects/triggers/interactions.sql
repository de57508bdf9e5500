-- What hangs on the member itself goes where the member's rows go (a merge moves them by member_id).
create or replace trigger interactions_hang before insert or update of member_id on interactions
  for each row execute function ortak.hang_on_member();

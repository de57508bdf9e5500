-- See functions/trees.sql.
create or replace trigger people_moved_no_circle after update on people for each row
  when (new.manager_id is not null and new.manager_id is distinct from old.manager_id) execute function ortak.refuse_circle('manager_id');
create or replace trigger people_added_no_circle after insert on people
  referencing new table as new_rows for each statement execute function ortak.refuse_new_circle('manager_id');

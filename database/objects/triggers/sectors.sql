-- See functions/trees.sql.
create or replace trigger sectors_moved_no_circle after update on sectors for each row
  when (new.parent_id is not null and new.parent_id is distinct from old.parent_id) execute function ortak.refuse_circle('parent_id');
create or replace trigger sectors_added_no_circle after insert on sectors
  referencing new table as new_rows for each statement execute function ortak.refuse_new_circle('parent_id');

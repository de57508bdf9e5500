create or replace trigger screens_changed after insert or update or delete on screens
  for each statement execute function app.note_definitions_changed();
create or replace trigger screens_categories_changed after insert or update or delete on screens_categories_lnk
  for each statement execute function app.note_definitions_changed();

create or replace trigger field_definitions_changed after insert or update or delete on field_definitions
  for each statement execute function app.note_definitions_changed();
create or replace trigger field_definitions_categories_changed after insert or update or delete on field_definitions_categories_lnk
  for each statement execute function app.note_definitions_changed();

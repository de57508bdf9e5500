-- The files of a page are no member's.
select app.ensure_constraint('documents', 'documents_member_given', 'check (member_id is not null or resource = ''pages'')');
select app.ensure_constraint('documents', 'documents_target_given', 'check (resource is not null and record is not null)');
-- It goes with the member. What hangs on another record outlives it: triggers/documents.sql.
select app.ensure_constraint('documents', 'documents_member_of',
  'foreign key (member_id) references members (id) on delete cascade');
select app.ensure_constraint('documents', 'documents_company_kept',
  'foreign key (company_id) references companies (id) on delete restrict');
select app.ensure_constraint('documents', 'documents_type_kept',
  'foreign key (type_id) references document_types (id) on delete restrict');
select app.ensure_constraint('documents.versions', 'versions_record_of',
  'foreign key (record_id) references public.documents (id) on delete cascade');

select app.ensure_constraint('text_templates', 'text_templates_kind_known',
  'check (kind is not null and kind in (''statement'', ''statement-page'', ''invitation'', ''password-reset'', ''analysis-due'', ''notification''))');
select app.ensure_constraint('text_templates', 'text_templates_language_known',
  'check (language is not null and language in (''tr'', ''en'', ''de'', ''fr'', ''ar''))');
select app.ensure_constraint('text_templates', 'text_templates_company_known',
  'foreign key (company_id) references companies (id) on delete restrict');

-- One of a kind and a language for all, and one more for each company that wants its own.
create unique index if not exists text_templates_one on text_templates (kind, language, coalesce(company_id, 0));

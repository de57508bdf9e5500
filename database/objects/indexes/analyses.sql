create index if not exists analyses_of_member on public.analyses (member_id, submitted_at desc nulls first, id desc);
create index if not exists analyses_of_form on public.analyses (form_id, submitted_at desc);

create index if not exists former_codes_member on former_codes (member_id);

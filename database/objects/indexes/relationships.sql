-- Two members stand in one relationship of a kind once, whichever side it was written from.
create unique index if not exists relationships_once on relationships (least(member_id, other_id), greatest(member_id, other_id), kind_id);
create index if not exists relationships_member on relationships (member_id);
create index if not exists relationships_other on relationships (other_id);

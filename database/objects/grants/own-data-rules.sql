revoke all on table own_data_rules from ortak_staff, ortak_portal;
grant select, update on table own_data_rules to ortak_staff;
revoke all on function ortak.own_data_modes(text), ortak.own_data_columns(text) from public;
grant execute on function ortak.own_data_modes(text), ortak.own_data_columns(text) to ortak_portal;

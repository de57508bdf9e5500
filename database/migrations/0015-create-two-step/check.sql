-- One row per thing that must exist; a missing one makes the query fail.
select user_id, secret, made_at, confirmed_at, last_step from access.authenticators where false;
select user_id, hash, used_at from access.recovery_codes where false;
select hash, user_id, enrols, tries, valid_until from access.challenges where false;
select one, staff_two_step from access.sign_in_rules where false;

-- What hangs on them stays with their member, and moves with them: functions/targets.sql.
select ortak.ensure_target('units'), ortak.ensure_target('people');

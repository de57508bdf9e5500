import { Refusal } from '@ortak/kernel/api';
import type { Dependencies, Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { sameMember } from '../../start/same-member';

const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

/** A team is made of our staff: people of members sign in too, but look after nobody. */
async function refuseForeignUsers({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const asked = writes.filter(({ values }) => typeof values.user === 'number');
  if (asked.length === 0) return;
  const rows = await sql.rows<{ id: number }>(
    `select id from up_users where id = any($1::int[]) and kind <> 'staff'`,
    [asked.map(({ values }) => values.user)],
  );
  const foreign = new Set(rows.map(({ id }) => id));
  for (const { values, errors } of asked) {
    if (foreign.has(values.user as number)) errors.push({ path: 'user', code: 'notReferenced' });
  }
}

/** Another company than the caller's own does not exist for the caller. */
function refuseForeignCompanies({ actor }: Dependencies, writes: readonly Write[]): void {
  if (actor.kind !== 'staff') return;
  for (const { values, errors } of writes) {
    if (typeof values.company === 'number' && !actor.companies.includes(values.company))
      errors.push({ path: 'company', code: 'notReferenced' });
  }
}

function checkPeriod(write: Write): void {
  const [start, end] = [after(write, 'start'), after(write, 'end')];
  if (typeof start === 'string' && typeof end === 'string' && start > end)
    write.errors.push({ path: 'end', code: 'fromAfterTo' });
}

/** A unit's representative is a field of the unit; in teams the role is that of the whole member or of a company. */
async function refuseUnitRepresentatives({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const asked = writes.filter((write) => typeof after(write, 'unit') === 'number');
  if (asked.length === 0) return;
  const role = await sql.one<{ id: number }>(`select id from team_roles where code = 'representative'`);
  for (const write of asked) {
    if (after(write, 'role') === role?.id) write.errors.push({ path: 'unit', code: 'unitRepresentative' });
  }
}

interface Clash {
  readonly id: number;
  readonly primary: boolean;
}

/**
 * Says in words what the exclusion keys of the table would refuse: a second primary of the same role at the same time, and
 * the same colleague twice in one role. Rows that end in the same set of writes are not seen here; the keys see them.
 */
async function refuseClashes({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const rows = writes
    .filter(({ errors }) => errors.length === 0)
    .map((write) => ({
      id: write.id ?? 0,
      member: after(write, 'member'),
      company: after(write, 'company') ?? 0,
      unit: after(write, 'unit') ?? 0,
      role: after(write, 'role'),
      user: after(write, 'user'),
      start: after(write, 'start') ?? null,
      end: after(write, 'end') ?? null,
      primary: after(write, 'primary') === true,
    }));
  const clash = await sql.one<Clash>(
    `select x.id, x."user" is distinct from t.user_id as "primary"
     from jsonb_to_recordset($1::jsonb) as x(id int, member int, company int, unit int, role int, "user" int, start date, "end" date, "primary" boolean)
     join team_members t on t.member_id = x.member and coalesce(t.company_id, 0) = x.company and coalesce(t.unit_id, 0) = x.unit
       and t.role_id = x.role and t.id <> x.id and daterange(t.start, t."end", '[]') && daterange(x.start, x."end", '[]')
     where (x."primary" and t."primary") or t.user_id = x."user"
     order by (t.user_id = x."user") desc limit 1`,
    [JSON.stringify(rows)],
  );
  if (clash === undefined) return;
  const [path, code] = clash.primary ? ['primary', 'primaryTaken'] : ['user', 'teamMemberTwice'];
  throw new Refusal(409, code as string, {}, [{ path: path as string, code: code as string }]);
}

/** Rules of the team around a member. What must hold whoever writes stands in database/objects/keys/team-members.sql. */
export const teamMemberHooks: Hooks = {
  async prepare(dependencies, writes) {
    for (const write of writes) {
      checkPeriod(write);
      write.values.primary ??= write.before?.primary ?? false;
    }
    refuseForeignCompanies(dependencies, writes);
    await refuseForeignUsers(dependencies, writes);
    await sameMember(dependencies, writes, [{ field: 'unit', table: 'units' }]);
    await refuseUnitRepresentatives(dependencies, writes);
    await refuseClashes(dependencies, writes);
  },
};

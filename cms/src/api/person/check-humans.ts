import { Refusal } from '@ortak/kernel/api';
import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/**
 * Who a person is: only an individual member, and an individual member has one person of its own. A person who is linked takes the
 * names of the member; what the database keeps besides stands in database/objects/triggers/people.sql.
 */
export async function checkHumans({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const members = writes
    .flatMap(({ id, values }) => (id === undefined ? [values.member] : []))
    .filter(Number.isInteger);
  const named = writes.flatMap(({ values }) =>
    typeof values.individual === 'number' ? [values.individual] : [],
  );
  const rows = await sql.rows<{
    id: number;
    individual: boolean;
    own: boolean;
    firstName: string;
    lastName: string;
  }>(
    `select m.id, m.kind = 'individual' as individual,
            exists (select from people p where p.member_id = m.id and p.individual_id = m.id) as own,
            coalesce(nullif(m.first_name, ''), m.name) as "firstName", coalesce(m.last_name, '') as "lastName"
     from members m where m.id = any($1::int[])`,
    [[...members, ...named]],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const { id, before, values, errors } of writes) {
    const member = known.get(values.member as number);
    if (id === undefined && member?.individual === true && member.own)
      errors.push({ path: 'member', code: 'individualHasPerson' });
    const human = typeof values.individual === 'number' ? known.get(values.individual) : undefined;
    if (human !== undefined && !human.individual) errors.push({ path: 'individual', code: 'notIndividual' });
    if (
      before?.individual === before?.member &&
      before !== undefined &&
      'individual' in values &&
      values.individual !== before.individual
    )
      errors.push({ path: 'individual', code: 'readOnly' });
    // The names are the human's: whoever links does not type them.
    if (human === undefined || values.individual === before?.individual) continue;
    for (const name of ['firstName', 'lastName'] as const) {
      const required = errors.findIndex(({ path, code }) => path === name && code === 'required');
      if (required >= 0) errors.splice(required, 1);
      values[name] = human[name];
    }
  }
  await refuseTwice({ sql }, writes);
}

/** The same human stands in a unit of a member once. */
async function refuseTwice({ sql }: Pick<Dependencies, 'sql'>, writes: readonly Write[]): Promise<void> {
  const after = ({ values, before }: Write, name: string) =>
    (name in values ? values[name] : before?.[name]) ?? null;
  const rows = writes
    .filter(({ values }) => typeof values.individual === 'number')
    .map((write) => ({
      id: write.id ?? 0,
      member: after(write, 'member'),
      unit: after(write, 'unit') ?? 0,
      human: after(write, 'individual'),
    }));
  if (rows.length === 0) return;
  const twice = await sql.one(
    `select 1 from jsonb_to_recordset($1::jsonb) as x (id int, member int, unit int, human int)
     join people p on p.member_id = x.member and p.individual_id = x.human and coalesce(p.unit_id, 0) = x.unit and p.id <> x.id`,
    [JSON.stringify(rows)],
  );
  if (twice !== undefined)
    throw new Refusal(409, 'humanTwice', {}, [{ path: 'individual', code: 'humanTwice' }]);
}

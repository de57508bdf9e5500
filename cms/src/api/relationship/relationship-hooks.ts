import { Refusal } from '@ortak/kernel/api';
import type { Dependencies, Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

function checkForm(write: Write): void {
  if (after(write, 'member') === after(write, 'other') && typeof after(write, 'member') === 'number')
    write.errors.push({ path: 'other', code: 'selfRelation' });
  const [start, end] = [after(write, 'start'), after(write, 'end')];
  if (typeof start === 'string' && typeof end === 'string' && start > end)
    write.errors.push({ path: 'end', code: 'fromAfterTo' });
}

interface Found {
  readonly id: number;
  readonly individuals: boolean;
  readonly taken: boolean;
}

/** Says in words what the database would refuse: kinship of an organisation, and the same relationship twice. */
async function checkStored({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const rows = writes.map((write, index) => ({
    row: index,
    id: write.id ?? 0,
    member: after(write, 'member'),
    other: after(write, 'other'),
    kind: after(write, 'kind'),
  }));
  const found = await sql.rows<Found & { row: number }>(
    `select x.row,
            exists (select from relationship_kinds k, members m where k.id = x.kind and k."between" = 'individuals'
                    and m.id in (x.member, x.other) and m.kind <> 'individual') as individuals,
            exists (select from relationships r where r.kind_id = x.kind and r.id <> x.id
                    and least(r.member_id, r.other_id) = least(x.member, x.other)
                    and greatest(r.member_id, r.other_id) = greatest(x.member, x.other)) as taken
     from jsonb_to_recordset($1::jsonb) as x(row int, id int, member int, other int, kind int)`,
    [JSON.stringify(rows)],
  );
  for (const { row, individuals, taken } of found) {
    if (individuals) writes[row]?.errors.push({ path: 'kind', code: 'individualsOnly' });
    if (taken)
      throw new Refusal(409, 'relationshipExists', {}, [{ path: 'other', code: 'relationshipExists' }]);
  }
}

export const relationshipHooks: Hooks = {
  async prepare(dependencies, writes) {
    writes.forEach(checkForm);
    await checkStored(dependencies, writes);
  },
};

import type { Dependencies, Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { after } from '../../start/bring-into-form';
import { checkContactData } from '../../start/check-contact-data';
import { ofOneMember } from '../../start/of-one-member';

/** Whose address it is, and for what: among these one is the default. */
const groupOf = (write: Write): string =>
  ['member', 'unit', 'person', 'kind'].map((name) => String(after(write, name) ?? '')).join(' ');

/** An address says where: at least a line, a district or a city. */
function checkPlace(write: Write): void {
  const lines = ['address', 'district', 'city'].map((name) => after(write, name));
  if (lines.some((line) => typeof line === 'string' && line.trim() !== '')) return;
  if (!write.errors.some(({ path }) => path === 'address'))
    write.errors.push({ path: 'address', code: 'required' });
}

/** The first address of a kind is its default; which of several stays is the database's: the one that was set last. */
async function fillDefault({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const members = writes.map((write) => after(write, 'member')).filter((id) => typeof id === 'number');
  const rows = await sql.rows<{ key: string }>(
    `select distinct concat(member_id, ' ', unit_id, ' ', person_id, ' ', kind) as key
       from addresses where member_id = any($1::int[])`,
    [[...new Set(members)]],
  );
  const known = new Set(rows.map(({ key }) => key));
  for (const write of writes) {
    if (write.id === undefined) {
      // Also where a form says no: of one address there is nothing to choose.
      if (!known.has(groupOf(write))) write.values.default = true;
      else write.values.default ??= false;
      known.add(groupOf(write));
    } else if (write.values.default === null) write.values.default = false;
  }
}

export const addressHooks: Hooks = {
  async prepare(dependencies, writes) {
    await checkContactData(dependencies, writes, { phones: ['phone'] });
    for (const write of writes) checkPlace(write);
    await ofOneMember(dependencies, writes);
    await fillDefault(dependencies, writes);
  },
};

import { readPhone, readWebsite } from '@ortak/kernel/checks';
import type { Dependencies, Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import { after, bringIntoForm } from '../../start/bring-into-form';
import { ofOneMember } from '../../start/of-one-member';

function readEmail(text: string): string | undefined {
  const reading = readValue({ name: 'value', type: 'email' }, text.trim());
  return reading.ok ? text.trim() : undefined;
}

/** A number, an address or a page, by the rules of its kind. */
function checkValue(write: Write, country: string | null | undefined): void {
  const kind = after(write, 'kind');
  const turned = 'kind' in write.values && write.values.kind !== write.before?.kind;
  if (turned && !('value' in write.values)) write.values.value = write.before?.value;
  if (kind === 'email') bringIntoForm(write, 'value', 'notEmail', readEmail, turned);
  else if (kind === 'web') bringIntoForm(write, 'value', 'notUrl', readWebsite, turned);
  else bringIntoForm(write, 'value', 'notPhone', (text) => readPhone(text, country), turned);
  if (write.values.value === null) write.errors.push({ path: 'value', code: 'required' });
}

async function checkValues({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const members = writes.map((write) => after(write, 'member')).filter((id) => typeof id === 'number');
  const rows = await sql.rows<{ id: number; country: string | null }>(
    'select id, country from members where id = any($1::int[])',
    [[...new Set(members)]],
  );
  const countryOf = new Map(rows.map(({ id, country }) => [id, country]));
  for (const write of writes) checkValue(write, countryOf.get(after(write, 'member') as number));
}

export const contactPointHooks: Hooks = {
  async prepare(dependencies, writes) {
    await checkValues(dependencies, writes);
    await ofOneMember(dependencies, writes);
  },
};

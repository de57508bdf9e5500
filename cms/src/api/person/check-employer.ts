import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/** In the portal: an individual member is one person, and has nobody to add. Who somebody is besides is not shown there. */
export async function checkEmployer({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const asked = writes.filter(({ id, values }) => id === undefined && typeof values.member === 'number');
  if (asked.length === 0) return;
  const rows = await sql.rows<{ id: number }>(
    `select id from members where id = any($1::int[]) and kind = 'individual'`,
    [asked.map(({ values }) => values.member)],
  );
  const individual = new Set(rows.map(({ id }) => id));
  for (const { values, errors } of asked) {
    if (individual.has(values.member as number)) errors.push({ path: 'member', code: 'individualHasPerson' });
  }
}

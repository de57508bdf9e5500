import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/** A representative is one of our staff: a user of the portal, whom administrators see as well, cannot be one. */
export async function ownStaff({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const asked = writes.flatMap((write) => {
    const user = write.values.representative;
    return typeof user === 'number' ? [{ write, user }] : [];
  });
  if (asked.length === 0) return;
  const rows = await sql.rows<{ id: number }>(
    `select id from up_users where id = any($1::int[]) and kind <> 'staff'`,
    [asked.map(({ user }) => user)],
  );
  const outsiders = new Set(rows.map(({ id }) => id));
  for (const { write, user } of asked) {
    if (outsiders.has(user)) write.errors.push({ path: 'representative', code: 'notOurStaff' });
  }
}

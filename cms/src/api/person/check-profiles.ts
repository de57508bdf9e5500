import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

function profileOf({ values }: Write): number | undefined {
  if (typeof values.portal !== 'string') return undefined;
  const portal = JSON.parse(values.portal) as { profile?: unknown } | null;
  return typeof portal?.profile === 'number' && Number.isInteger(portal.profile) ? portal.profile : undefined;
}

/** Adds an error where a person's access names a profile that is not there. One statement, whatever the number of writes. */
export async function checkProfiles({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const asked = writes.flatMap((write) => {
    const profile = profileOf(write);
    return profile === undefined ? [] : [{ write, profile }];
  });
  if (asked.length === 0) return;
  const rows = await sql.rows<{ id: number }>('select id from portal_profiles where id = any($1::bigint[])', [
    asked.map(({ profile }) => profile),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  for (const { write, profile } of asked) {
    if (!known.has(profile)) write.errors.push({ path: 'portal.profile', code: 'notReferenced' });
  }
}

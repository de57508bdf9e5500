import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/** A field that must lead to a record of the same member. */
export interface SameMember {
  readonly field: string;
  readonly table: 'units' | 'people';
}

/**
 * Adds an error where a unit's or person's relation leads to another member's record: a manager of another member, a
 * unit of another member. One statement for each relation, whatever the number of writes.
 */
export async function sameMember(
  { sql }: Dependencies,
  writes: readonly Write[],
  relations: readonly SameMember[],
): Promise<void> {
  for (const { field, table } of relations) {
    const asked = writes.flatMap((write) => {
      const id = field in write.values ? write.values[field] : write.before?.[field];
      const member = write.values.member ?? write.before?.member;
      const touched = field in write.values || 'member' in write.values;
      return touched && typeof id === 'number' && typeof member === 'number' ? [{ write, id, member }] : [];
    });
    if (asked.length === 0) continue;
    const rows = await sql.rows<{ id: number; member: number }>(
      `select id, member_id as member from ${table} where id = any($1::int[])`,
      [asked.map(({ id }) => id)],
    );
    const memberOf = new Map(rows.map(({ id, member }) => [id, member]));
    for (const { write, id, member } of asked) {
      const found = memberOf.get(id);
      if (found !== undefined && found !== member) write.errors.push({ path: field, code: 'otherMember' });
    }
  }
}

import { Refusal } from '@ortak/kernel/api';
import { nameOrigin, recordAudit, type Sql } from '@ortak/database';

/** What a merge answers. */
export interface Merged {
  /** The member that stays. */
  readonly id: number;
  /** The code that leads to it from now on. */
  readonly formerCode: string;
  /** How many rows have a new owner. */
  readonly rows: number;
}

const collisions = new Set(['23505', '23P01']);

/**
 * Makes one member out of two in the caller's transaction: all that belongs to `gone` belongs to `into` afterwards, and
 * the code of the one that is gone leads to the one that stays. What moves is found in the catalogue of the database
 * (ortak.merge_members).
 * @throws Refusal 404 when the caller does not see one of them, 422 when they cannot be one, 409 when both have something
 * of which there can be only one
 */
export async function changeIntoOne(sql: Sql, gone: number, into: number): Promise<Merged> {
  if (gone === into) throw new Refusal(422, 'mergeSelf');
  const rows = await sql.rows<{ id: number; kind: string; name: string }>(
    'select id, kind, name from members where id = any($1::int[])',
    [[gone, into]],
  );
  if (!rows.some(({ id }) => id === gone)) throw new Refusal(404, 'notFound');
  if (!rows.some(({ id }) => id === into))
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'into', code: 'notReferenced' }]);
  if (new Set(rows.map(({ kind }) => kind)).size > 1) throw new Refusal(422, 'mergeKinds');
  await nameOrigin(sql, 'merge');
  const row = await sql
    .one<{ result: { refused?: string; rows: number; code: string; name: string } }>(
      'select ortak.merge_members($1, $2) as result',
      [gone, into],
    )
    .catch((error: Error & { code?: string }) => {
      if (collisions.has(error.code ?? '')) throw new Refusal(409, 'mergeCollides');
      throw error;
    });
  if (row === undefined || row.result.refused !== undefined) throw new Refusal(422, 'mergeForeignAccounts');
  const { rows: moved, code, name } = row.result;
  await recordAudit(sql, {
    kind: 'change',
    action: 'merge',
    resource: 'members',
    record: into,
    member: into,
    details: { former: gone, code, name, rows: moved },
  });
  return { id: into, formerCode: code, rows: Number(moved) };
}

import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { after } from '../../start/bring-into-form';

/**
 * The state of members. Potential and active follow the accounts: whoever has one is active. Passive is decided by
 * people, who say why; from there a member goes back to what its accounts make it.
 */
export async function decideStatus({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  for (const write of writes) {
    if (after(write, 'status') !== 'passive') continue;
    const touched = write.values.status === 'passive' || 'passiveReason' in write.values;
    const reason = after(write, 'passiveReason');
    if (touched && (typeof reason !== 'string' || reason.trim() === ''))
      write.errors.push({ path: 'passiveReason', code: 'passiveReasonRequired' });
  }
  const followed = writes.filter(
    ({ values, before }) =>
      'status' in values && values.status !== 'passive' && values.status !== before?.status,
  );
  if (followed.length === 0) return;
  const known = followed.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const rows =
    known.length === 0
      ? []
      : await sql.rows<{ id: number }>(
          // Accounts with companies that this caller does not work for count too.
          'select m as id from unnest($1::int[]) m where ortak.has_account(m)',
          [known],
        );
  const trading = new Set(rows.map(({ id }) => id));
  for (const { id, values } of followed) {
    values.status = id !== undefined && trading.has(id) ? 'active' : 'potential';
    values.passiveReason = null;
  }
}

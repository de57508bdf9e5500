import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { after } from '../../start/bring-into-form';

interface Holder {
  readonly id: number;
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** Numbers that a state gives once: the same one again is the same member, unless somebody says that it is not. */
const numbers = [
  { field: 'taxNumber', column: 'tax_number', code: 'duplicateTaxNumber' },
  { field: 'nationalId', column: 'national_id', code: 'duplicateNationalId' },
] as const;

const countryOf = (write: Write): string => String(after(write, 'country') ?? 'TR');

/** So many writes at once lock each of their numbers against others; a file of thousands would need too many locks. */
const locked = 50;

/**
 * Refuses members whose tax number (in their country) or identity number another member has: a conflict, which
 * `?confirm=duplicates` overrules. Set-based; the rows of a file are compared with each other too.
 */
export async function refuseDuplicates(
  { sql, confirmed }: Dependencies,
  writes: readonly Write[],
): Promise<void> {
  if (confirmed?.has('duplicates') === true) return;
  for (const { field, column, code } of numbers) {
    const asked = writes.flatMap((write) => {
      const value = write.values[field];
      const broken = write.errors.some(({ path }) => path === field);
      if (typeof value !== 'string' || value === '' || broken || value === write.before?.[field]) return [];
      return [{ write, value, key: field === 'taxNumber' ? `${countryOf(write)} ${value}` : value }];
    });
    if (asked.length === 0) continue;
    // Two requests that write the same number at once: the second waits and finds the first one's member.
    if (asked.length <= locked)
      await sql.run(
        `select pg_advisory_xact_lock(hashtext('member ' || k)) from (select unnest($1::text[]) as k order by 1) keys`,
        [asked.map(({ key }) => key)],
      );
    const rows = await sql.rows<Holder>(
      `select m.id, m.code, m.name,
              ${field === 'taxNumber' ? `coalesce(nullif(m.country, ''), 'TR') || ' ' || ` : ''}m.${column} as key
         from members m where m.${column} = any($1::text[]) order by m.id desc`,
      [asked.map(({ value }) => value)],
    );
    const holders = new Map<string, Holder | Write>(rows.map((row) => [row.key, row]));
    for (const { write, key } of asked) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, write);
      else if (holder !== write && (holder.id === undefined || holder.id !== write.id)) {
        const params =
          'values' in holder
            ? { member: String(holder.values.name), code: String(holder.values.code ?? '–') }
            : { member: holder.name, code: holder.code };
        write.errors.push({ path: field, code, params, status: 409 });
      }
    }
  }
}

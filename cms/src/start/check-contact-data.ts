import { readCountry, readPhone, readWebsite } from '@ortak/kernel/checks';
import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { after, bringIntoForm } from './bring-into-form';

interface ContactFields {
  readonly phones: readonly string[];
  readonly websites?: readonly string[];
}

/**
 * Checks the country, telephone numbers and web addresses of any number of records. Numbers without a country code are
 * of the record's own country, or else of its member's.
 */
export async function checkContactData(
  { sql }: Dependencies,
  writes: readonly Write[],
  { phones, websites = [] }: ContactFields,
): Promise<void> {
  for (const write of writes) {
    bringIntoForm(write, 'country', 'notCountry', readCountry);
    for (const name of websites) bringIntoForm(write, name, 'notUrl', readWebsite);
  }
  const ringing = writes.filter(({ values }) => phones.some((name) => typeof values[name] === 'string'));
  const members = ringing.flatMap((write) => {
    const member = after(write, 'member');
    return typeof member === 'number' && typeof after(write, 'country') !== 'string' ? [member] : [];
  });
  const rows =
    members.length === 0
      ? []
      : await sql.rows<{ id: number; country: string | null }>(
          'select id, country from members where id = any($1::int[])',
          [[...new Set(members)]],
        );
  const countryOf = new Map(rows.map(({ id, country }) => [id, country]));
  for (const write of ringing) {
    const own = after(write, 'country');
    const country = typeof own === 'string' ? own : countryOf.get(after(write, 'member') as number);
    for (const name of phones) bringIntoForm(write, name, 'notPhone', (text) => readPhone(text, country));
  }
}

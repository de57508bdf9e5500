import { readMersis, readNationalId, readTaxNumber } from '@ortak/kernel/checks';
import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { after, bringIntoForm } from '../../../start/bring-into-form';

/** The numbers under which a state knows a member, by the rules of its country. */
export function checkOfficialData(write: Write): void {
  const country = after(write, 'country') as string | null | undefined;
  const moved =
    write.id !== undefined && 'country' in write.values && write.values.country !== write.before?.country;
  // A number that fitted the old country is looked at again in the new one.
  if (moved)
    for (const name of ['taxNumber', 'nationalId'])
      if (!(name in write.values) && typeof write.before?.[name] === 'string')
        write.values[name] = write.before[name];
  bringIntoForm(write, 'taxNumber', 'notTaxNumber', (text) => readTaxNumber(text, country), moved);
  bringIntoForm(write, 'nationalId', 'notNationalId', (text) => readNationalId(text, country), moved);
  const turkish = (country ?? 'TR') === 'TR';
  const taxNumber = turkish ? (after(write, 'taxNumber') as string | null | undefined) : null;
  bringIntoForm(write, 'mersisNumber', 'notMersis', (text) => readMersis(text, taxNumber));
}

/** Days that cannot lie ahead. @param today the day it is, `YYYY-MM-DD` */
export function checkPastDays({ values, errors }: Write, today: string): void {
  for (const path of ['foundedOn', 'birthDate']) {
    const value = values[path];
    if (typeof value === 'string' && value > today) errors.push({ path, code: 'inFuture' });
  }
}

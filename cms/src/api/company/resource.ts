import type { ResourceDeclaration, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { isCurrency } from '@ortak/kernel/money';
import { isTimeZone } from '@ortak/kernel/calendar';
import { isColour, readLogo } from '@ortak/kernel/look';
import { readTaxNumber } from '@ortak/kernel/checks';
import { after, bringIntoForm } from '../../start/bring-into-form';
import { checkContactData } from '../../start/check-contact-data';

/** One of our own group companies. Its currency and time zone decide how it bills. */
export const companies: ResourceDeclaration = {
  name: 'companies',
  uid: 'api::company.company',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."code" || ' ' || t."name")`,
  sort: ['name', 'ASC'],
  label: 'name',
  hooks: {
    async prepare(dependencies, writes) {
      await checkContactData(dependencies, writes, { phones: ['phone'], websites: ['website'] });
      for (const write of writes) checkCompany(write);
    },
  },
  portal: { area: 'profile', fields: ['id', 'code', 'name', 'currency', 'colour'] },
};

function checkCompany(write: Write): void {
  const { values, errors } = write;
  bringIntoForm(write, 'taxNumber', 'notTaxNumber', (text) =>
    readTaxNumber(text, after(write, 'country') as string | null | undefined),
  );
  if (typeof values.currency === 'string' && !isCurrency(values.currency))
    errors.push({ path: 'currency', code: 'notCurrency' });
  if (typeof values.timeZone === 'string' && !isTimeZone(values.timeZone))
    errors.push({ path: 'timeZone', code: 'notTimeZone' });
  if (values.colour && !isColour(values.colour as string)) errors.push({ path: 'colour', code: 'notColour' });
  if (values.logo && !readLogo(values.logo)) errors.push({ path: 'logo', code: 'notLogo' });
}

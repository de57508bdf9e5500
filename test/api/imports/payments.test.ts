import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { account, company, member, type Row } from '../../support/records';

let app: App;
let admin: Caller;
let cari: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  const main = await company(admin, { code: 'MAIN' });
  cari = await account(admin, (await member(admin, { code: 'K1', name: 'Işık' })).id, main.id);
});
afterAll(() => app?.close());

/** What a bank hands over: Turkish dates and amounts, one row for each receipt. */
const mapping = {
  steps: [
    {
      resource: 'payments',
      match: ['account', 'reference'],
      set: {
        account: '$Cari',
        reference: '$Dekont',
        date: { column: 'Tarih', date: 'DD.MM.YYYY' },
        amount: { column: 'Tutar', decimal: ',', money: 'TRY' },
        currency: 'TRY',
        method: 'Havale',
      },
    },
  ],
};
const file = (...rows: string[]) => ['Cari;Dekont;Tarih;Tutar', ...rows].join('\n');
const balance = async () => (await admin.get(`/api/console/accounts/${cari.id}`)).body.balance as number;

describe('S9 a bank file of payments', () => {
  test('is posted once, however often it is imported', async () => {
    const rows = file(`${cari.id};D-1;31.10.2026;1.234,50`, `${cari.id};D-2;01.11.2026;65,5`);
    expect(await importFile(admin, rows, mapping)).toMatchObject({
      status: 'finished',
      created: 2,
      errors: [],
    });
    expect(await balance()).toBe(-130_000);
    expect(await importFile(admin, rows, mapping)).toMatchObject({
      status: 'finished',
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(await balance()).toBe(-130_000);
    const { rows: made } = await admin.list<Row>('/api/console/payments', { sort: ['date', 'ASC'] });
    expect(made).toMatchObject([
      { reference: 'D-1', amount: 123_450, date: '2026-10-31', open: 123_450 },
      { reference: 'D-2', amount: 6_550, date: '2026-11-01' },
    ]);
  });

  test('with a bad row posts nothing, and with partial only the good ones', async () => {
    const rows = file(
      `${cari.id};D-3;31.02.2026;10`,
      `${cari.id};D-4;01.11.2026;-10`,
      `${cari.id};D-5;01.11.2026;1,005`,
      `999999;D-6;01.11.2026;1`,
      `${cari.id};D-7;01.11.2026;7`,
    );
    const whole = await importFile(admin, rows, mapping);
    expect(whole).toMatchObject({ status: 'failed', created: 0, failed: 4 });
    expect(whole.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Tarih', 'notDate'],
      [3, 'Tutar', 'notPositive'],
      [4, 'Tutar', 'tooManyDecimals'],
      [5, 'Cari', 'notReferenced'],
    ]);
    expect(await balance()).toBe(-130_000);
    expect(await importFile(admin, rows, mapping, { partial: true })).toMatchObject({
      status: 'partial',
      created: 1,
      failed: 4,
    });
    expect(await balance()).toBe(-130_700);
  });
});

import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { company, member, type Row } from '../../support/records';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-25T09:00:00Z' });
  admin = await app.administrator();
  await company(admin, { code: 'MAIN' });
  for (const code of ['K1', 'K2', 'K3']) await member(admin, { code, name: `Şişli ${code}` });
});
afterAll(() => app?.close());

const accounts = {
  resource: 'accounts',
  match: ['member', 'company', 'currency'],
  set: {
    member: { find: { code: '$uye' } },
    company: { find: { code: 'MAIN' } },
    currency: 'TRY',
    creditLimit: { column: 'limit', money: 'TRY', decimal: ',' },
    paymentTermDays: '$vade',
    lateInterestRate: { column: 'faiz', decimal: ',' },
    blocked: { column: 'bloke', map: { E: true, H: false } },
    blockReason: '$neden',
  },
};

const csv = (...lines: string[]): string => lines.join('\n');

test('C28 I10 a file brings limits, terms, interest and blocks; the same file twice changes nothing', async () => {
  const file = csv(
    'uye;limit;vade;faiz;bloke;neden',
    'K1;12.500,50;30;2,5;H;',
    'K2;0;0;0;E;Şüpheli alacak',
    'K3;;45;3;H;',
  );
  expect(await importFile(admin, file, { steps: [accounts] })).toMatchObject({
    status: 'finished',
    created: 3,
    failed: 0,
    errors: [],
  });
  expect(await importFile(admin, file, { steps: [accounts] })).toMatchObject({
    created: 0,
    updated: 0,
    failed: 0,
  });
  const { rows } = await admin.list<Row>('/api/console/accounts', { sort: ['id', 'ASC'] });
  expect(rows).toEqual([
    expect.objectContaining({ creditLimit: 1_250_050, available: 1_250_050, paymentTermDays: 30 }),
    expect.objectContaining({ creditLimit: 0, blocked: true, blockReason: 'Şüpheli alacak' }),
    expect.objectContaining({ creditLimit: null, available: null, lateInterestRate: '3' }),
  ]);
  expect((await admin.list('/api/console/account-blocks')).rows).toEqual([
    expect.objectContaining({ reason: 'Şüpheli alacak', liftedAt: null }),
  ]);
});

test('C28 I10 wrong cells are named by row and column, and nothing is kept', async () => {
  const file = csv('uye;limit;vade;faiz;bloke;neden', 'K1;-5;30;2,5;H;', 'K2;10;-1;-2;H;', 'K3;10;0;0;E;');
  const report = await importFile(admin, file, { steps: [accounts] });
  expect(report).toMatchObject({ status: 'failed', created: 0, updated: 0, failed: 3 });
  expect(report.errors.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
    '2 limit',
    '3 faiz',
    '3 vade',
    '4 neden',
  ]);
});

test('C28 a file brings collateral, known by account and number; the export says what counts', async () => {
  const steps = [
    {
      ...accounts,
      set: { member: { find: { code: '$uye' } }, company: { find: { code: 'MAIN' } }, currency: 'TRY' },
    },
    {
      resource: 'collaterals',
      match: ['account', 'number'],
      set: {
        account: '@accounts',
        number: '$no',
        kind: { column: 'tur', map: { Mektup: 'guarantee-letter', İpotek: 'mortgage' } },
        amount: { column: 'tutar', money: 'TRY', decimal: ',' },
        received: { column: 'alindi', date: 'DD.MM.YYYY' },
        expires: { column: 'biter', date: 'DD.MM.YYYY' },
        issuer: '$banka',
      },
    },
  ];
  const file = csv(
    'uye;no;tur;tutar;alindi;biter;banka',
    'K1;TM-1;Mektup;5.000,00;01.02.2026;20.12.2026;Ziraat Bankası',
    'K1;TM-2;İpotek;7.500,00;01.02.2026;;',
    'K2;TM-3;Mektup;1.000,00;01.02.2025;01.02.2026;Halkbank',
  );
  expect(await importFile(admin, file, { steps })).toMatchObject({
    status: 'finished',
    created: 3,
    failed: 0,
  });
  expect(await importFile(admin, file, { steps })).toMatchObject({ created: 0, updated: 0, failed: 0 });
  const expiring = await admin.list<Row>('/api/console/collaterals', { filter: { status: 'expiring' } });
  expect(expiring.rows.map(({ number }) => number)).toEqual(['TM-1']);
  const [first] = (await admin.list<Row>('/api/console/accounts', { sort: ['id', 'ASC'] })).rows;
  expect(first).toMatchObject({ collateral: 1_250_000, exposure: 0 });
  const exported = await admin.get('/api/console/collaterals/export', { format: 'csv' }).expect(200);
  expect(exported.text).toContain('Ziraat Bankası');
  expect(exported.text.trimEnd().split('\n')).toHaveLength(4);
  const wrong = await importFile(admin, file.replace('7.500,00', '-1').replace('20.12.2026', '20.12.2020'), {
    steps,
  });
  expect(wrong.errors.map(({ row, column }) => `${row} ${column}`).sort()).toEqual(['2 biter', '3 tutar']);
});

test('C19 the ledger is listed, narrowed and exported, and written by nobody', async () => {
  const { rows } = await admin.list<Row & { account: number }>('/api/console/accounts', {
    sort: ['id', 'ASC'],
  });
  const account = rows[0]?.id;
  await admin.create('payments', {
    account,
    date: '2026-11-24',
    amount: 5_000,
    currency: 'TRY',
    reference: 'EFT 1',
  });
  await admin.create('payments', {
    account,
    date: '2026-11-25',
    amount: 7_000,
    currency: 'TRY',
    reference: 'EFT 2',
  });
  const path = '/api/console/ledger-entries';
  const found = await admin.list<Row>(path, { filter: { account, type: 'payment', date_gte: '2026-11-25' } });
  expect(found.rows).toEqual([expect.objectContaining({ document: 'EFT 2', debit: 0, credit: 7_000 })]);
  expect((await admin.list(path, { filter: { member: 999_999 } })).total).toBe(0);
  await admin.get(path, { filter: { colour: 'red' } }).expect(400);
  for (const answer of [
    await admin.post(path, { account, debit: 1 }),
    await admin.put(`${path}/${found.rows[0]?.id}`, { debit: 1 }),
    await admin.delete(`${path}/${found.rows[0]?.id}`),
  ])
    expect([403, 404, 405]).toContain(answer.status);
  const exported = await admin.get(`${path}/export`, { format: 'csv', filter: { account } }).expect(200);
  expect(exported.text.trimEnd().split('\n')).toHaveLength(3);
});

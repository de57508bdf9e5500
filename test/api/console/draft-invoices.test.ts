import { startApp, type App } from '../../support/app';
import { brokenInvariants, stage, type Stage } from '../../support/billing';
import type { Caller } from '../../support/caller';
import type { Row } from '../../support/records';

let app: App;
let staff: Caller;
let set: Stage;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-03-11T09:00:00Z' });
  staff = await app.administrator();
  set = await stage(staff, { account: { paymentTermDays: 15 } });
}, 120_000);
afterAll(() => app?.close());
afterEach(async () => expect(await brokenInvariants(app)).toEqual([]));

const draft = (more: Record<string, unknown> = {}): Promise<Row> =>
  staff.create('invoices', {
    account: set.account.id,
    lines: [{ description: 'Kurulum', quantity: '2', unitPrice: '50.25', discountRate: '10', taxRate: '20' }],
    ...more,
  });

test('S4 a draft written by hand is priced, changed line by line, and discarded without a trace', async () => {
  const made = await draft();
  // 2 × 50.25 × 0.9 = 90.45; 20 % = 18.09
  expect(made).toMatchObject({ status: 'draft', number: null, net: 9045, tax: 1809, total: 10_854, open: 0 });
  const [line] = made.lines as { id: number }[];
  const changed = await staff.put(`/api/console/invoices/${made.id}`, {
    lines: [
      { id: line?.id, description: 'Kurulum', quantity: '1', unitPrice: '50.25', taxRate: '20' },
      { description: 'Yol', quantity: '1', unitPrice: '10', taxRate: '0' },
    ],
  });
  expect(changed.body).toMatchObject({ net: 6025, tax: 1005, total: 7030 });
  expect((await staff.delete(`/api/console/invoices/${made.id}`)).status).toBe(200);
  expect((await staff.get(`/api/console/invoices/${made.id}`)).status).toBe(404);
  expect((await staff.list('/api/console/invoice-lines', { filter: { invoice: made.id } })).total).toBe(0);
});

test('S4 a draft is posted with its own dates or those of its account, once; then it is fixed', async () => {
  const made = await draft();
  const posted = await staff.post(`/api/billing/invoices/${made.id}/post`);
  expect(posted.body).toMatchObject({ status: 'posted', number: expect.stringMatching(/-2026-000001$/) });
  expect((await staff.get(`/api/console/invoices/${made.id}`)).body).toMatchObject({
    issueDate: '2026-03-11',
    dueDate: '2026-03-26',
    open: 10_854,
  });
  expect((await staff.post(`/api/billing/invoices/${made.id}/post`)).status).toBe(409);
  expect((await staff.put(`/api/console/invoices/${made.id}`, { note: 'x' })).status).toBe(422);
  expect((await staff.delete(`/api/console/invoices/${made.id}`)).status).toBe(422);
});

test('S4 bad drafts are refused field by field', async () => {
  const bad = await staff.post('/api/console/invoices', {
    account: set.account.id,
    lines: [{ description: 'x', quantity: '1', unitPrice: 'abc', taxRate: '120' }],
  });
  expect(bad.status).toBe(400);
  const paths = (bad.body as { error: { details: { errors: { path: string }[] } } }).error.details.errors.map(
    ({ path }) => path,
  );
  expect(paths).toEqual(expect.arrayContaining(['lines.0.unitPrice']));
  const empty = await draft({ lines: [] });
  expect((await staff.post(`/api/billing/invoices/${empty.id}/post`)).status).toBe(422);
  expect((await app.http.post('/api/console/invoices').send({})).status).toBe(401);
});

import { startApp, type App } from '../../support/app';
import {
  bill,
  brokenInvariants,
  invoicesOf,
  stage,
  subscription,
  told,
  type Stage,
} from '../../support/billing';
import type { Caller } from '../../support/caller';

interface Refused {
  readonly error: {
    readonly details: { readonly errors?: readonly { readonly path: string; readonly message: string }[] };
  };
}

describe('billing: invoices, credits and payments', () => {
  let app: App;
  let staff: Caller;

  beforeAll(async () => {
    app = await startApp({ ORTAK_CLOCK: 'test' });
    staff = await app.administrator();
    await staff.post('/api/clock', { now: '2026-05-20T09:00:00Z' });
  }, 120_000);
  afterAll(() => app?.close());
  afterEach(async () => expect(await brokenInvariants(app)).toEqual([]));

  /** A contract of 100.00 plus 20 % a month, billed from January to March. */
  const billed = async (): Promise<{ set: Stage; ids: number[] }> => {
    const set = await stage(staff);
    await subscription(staff, set.account.id, {
      lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '100', taxRate: '20' }],
    });
    await bill(staff, '2026-03-31', { company: set.company.id });
    return { set, ids: (await invoicesOf(staff, set.account.id)).map(({ id }) => id) };
  };
  const balance = async (set: Stage): Promise<unknown> =>
    ((await staff.get(`/api/console/accounts/${set.account.id}`)).body as { balance: unknown }).balance;
  const sql = (text: string, values: unknown[] = []) =>
    app.system.transaction((own) => own.run(text, values));

  test('S2 C19 rule 11: a void posts a credit note, frees the payments, and the period is due again', async () => {
    const { set, ids } = await billed();
    await staff.create('payments', {
      account: set.account.id,
      amount: 12000,
      date: '2026-01-10',
      method: 'transfer',
    });
    const { body } = await staff.post(`/api/billing/invoices/${ids[0]}/void`, { reason: 'Yanlış' });
    expect(body).toMatchObject({ status: 'void', creditNote: expect.any(Number) });
    const after = await invoicesOf(staff, set.account.id);
    expect(after.map(({ status, kind, open, creditOf }) => [kind, status, open, creditOf])).toEqual([
      ['invoice', 'void', 0, null],
      ['invoice', 'posted', 12000, null],
      ['invoice', 'posted', 12000, null],
      ['credit-note', 'posted', 0, ids[0]],
    ]);
    // 3 × 120.00 invoiced, 120.00 paid, 120.00 credited
    expect(await balance(set)).toBe(12000);
    const [payment] = (await staff.list('/api/console/payments', { filter: { account: set.account.id } }))
      .rows;
    expect(payment).toMatchObject({ open: 12000 });
    expect((await staff.post(`/api/billing/invoices/${ids[0]}/void`)).status).toBe(409);
    // The charge was taken back, so its period comes again, as revision 1.
    await bill(staff, '2026-03-31', { company: set.company.id });
    expect(told(await invoicesOf(staff, set.account.id)).at(-1)).toBe(
      '2026-01-01 2026-01-01…2026-01-31 120.00',
    );
    const charges = await staff.list('/api/console/charges', {
      filter: { company: set.company.id, serviceStart: '2026-01-01' },
      sort: ['revision', 'ASC'],
    });
    expect(charges.rows.map(({ revision, reversedBy }) => [revision, reversedBy !== null])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  test('S2 rules 7 and 11: partial credits sum to the invoice exactly and never exceed it', async () => {
    const { set, ids } = await billed();
    for (const amount of [3333, 3333, 3333])
      expect((await staff.post(`/api/billing/invoices/${ids[0]}/credit`, { amount })).status).toBe(200);
    // 120.00 − 3 × 33.33 = 20.01 are left
    const tooMuch = await staff.post(`/api/billing/invoices/${ids[0]}/credit`, { amount: 2002 });
    expect(tooMuch.status).toBe(422);
    expect((await staff.post(`/api/billing/invoices/${ids[0]}/credit`, {})).status).toBe(200);
    const notes = (await invoicesOf(staff, set.account.id)).filter(({ kind }) => kind === 'credit-note');
    expect(notes.map(({ total }) => total)).toEqual([3333, 3333, 3333, 2001]);
    expect([
      notes.reduce((sum, { net }) => sum + net, 0),
      notes.reduce((sum, { tax }) => sum + tax, 0),
    ]).toEqual([10000, 2000]);
    expect((await staff.post(`/api/billing/invoices/${ids[0]}/credit`, {})).status).toBe(422);
    // Credited is not void: the period stays billed.
    expect(await bill(staff, '2026-03-31', { company: set.company.id })).toMatchObject({ due: 0 });
  });

  test('S2 rule 11: a void after a partial credit credits the rest', async () => {
    const { set, ids } = await billed();
    await staff.post(`/api/billing/invoices/${ids[0]}/credit`, { amount: 5000 });
    expect((await staff.post(`/api/billing/invoices/${ids[0]}/void`)).status).toBe(200);
    const notes = (await invoicesOf(staff, set.account.id)).filter(({ kind }) => kind === 'credit-note');
    expect(notes.map(({ total }) => total)).toEqual([5000, 7000]);
  });

  test('S9 C19 a payment closes the oldest invoices first, or those that are named', async () => {
    const { set, ids } = await billed();
    const first = await staff.create('payments', {
      account: set.account.id,
      amount: 15000,
      date: '2026-04-01',
      reference: 'HAVALE 1',
    });
    const open = async (): Promise<number[]> =>
      (await invoicesOf(staff, set.account.id)).map((invoice) => invoice.open);
    expect(await open()).toEqual([0, 9000, 12000]);
    const { body } = await staff.get(`/api/console/payments/${first.id}`);
    expect(
      (body as { allocations: { invoice: number; amount: number }[] }).allocations.map(
        ({ invoice, amount }) => [invoice, amount],
      ),
    ).toEqual([
      [ids[0], 12000],
      [ids[1], 3000],
    ]);
    await staff.create('payments', {
      account: set.account.id,
      amount: 5000,
      date: '2026-04-02',
      allocations: [{ invoice: ids[2], amount: 4000 }],
    });
    expect(await open()).toEqual([0, 9000, 8000]);
    expect(await balance(set)).toBe(36000 - 20000);
    const late = await staff.create('payments', {
      account: set.account.id,
      amount: 2000,
      date: '2026-04-03',
      allocations: [],
    });
    expect(await open()).toEqual([0, 9000, 8000]);
    expect((await staff.post(`/api/billing/payments/${late.id}/allocate`)).body).toEqual({
      id: late.id,
      open: 0,
    });
    expect(await open()).toEqual([0, 7000, 8000]);
  });

  test('S9 a payment that cannot be is refused, and nothing of it is kept', async () => {
    const { set, ids } = await billed();
    const other = await billed();
    const before = await balance(set);
    const order = { account: set.account.id, amount: 1000, date: '2026-04-01' };
    const cases: [Record<string, unknown>, string][] = [
      [{ ...order, amount: 0 }, 'amount'],
      [{ ...order, amount: -5 }, 'amount'],
      [{ ...order, amount: 1.5 }, 'amount'],
      [{ ...order, date: '2026-02-31' }, 'date'],
      [{ ...order, currency: 'USD' }, 'currency'],
      [{ ...order, account: 999999 }, 'account'],
      [{ ...order, allocations: [{ invoice: other.ids[0], amount: 10 }] }, 'allocations.0.invoice'],
      [
        { ...order, amount: 99999, allocations: [{ invoice: ids[0], amount: 12001 }] },
        'allocations.0.amount',
      ],
      [{ ...order, allocations: [{ invoice: ids[0], amount: 1001 }] }, 'allocations'],
      [{ ...order, colour: 'red' }, 'colour'],
    ];
    for (const [body, path] of cases) {
      const response = await staff.post('/api/console/payments', body);
      expect([
        response.status,
        (response.body as Refused).error.details.errors?.map((error) => error.path),
      ]).toEqual([400, [path]]);
    }
    expect(await balance(set)).toBe(before);
  });

  test('S2 rule 11: neither ledger nor posted invoices can be changed, not even by the owner of the tables', async () => {
    const { ids } = await billed();
    const forbidden = [
      [`update ledger.entries set debit = debit + 1 where invoice_id = $1`, /never changed/],
      [`delete from ledger.entries where invoice_id = $1`, /never changed/],
      [`update invoices set net = net + 1, total = total + 1 where id = $1`, /never changes/],
      [`update invoices set due_date = due_date + 1 where id = $1`, /never changes/],
      [`update invoices set status = 'draft' where id = $1`, /only become void/],
      [`update invoices set status = 'void' where id = $1`, /wholly credited/],
      [`delete from invoices where id = $1`, /never deleted/],
      [`update invoice_lines set description = 'x' where invoice_id = $1`, /never change/],
      [`delete from invoice_lines where invoice_id = $1`, /never change/],
      [
        `insert into invoice_lines (invoice_id, company_id, member_id, net, tax) select id, company_id, member_id, 0, 0 from invoices where id = $1`,
        /sum of its lines/,
      ],
    ] as const;
    for (const [text, message] of forbidden) await expect(sql(text, [ids[0]])).rejects.toThrow(message);
  });

  test('S1 a draft is written by hand, posted once, and frozen', async () => {
    const set = await stage(staff, { account: { paymentTermDays: 14 } });
    const draft = await staff.create('invoices', {
      account: set.account.id,
      lines: [
        { description: 'Kurulum', quantity: '2', unitPrice: '49.99', discountRate: '5', taxRate: '20' },
        { description: 'Yol', quantity: '1', unitPrice: '10', taxRate: '0' },
      ],
    });
    // 2 × 49.99 × 0.95 = 94.981 → 94.98, tax 18.996 → 19.00; 10.00
    expect(draft).toMatchObject({
      status: 'draft',
      number: null,
      net: 10498,
      tax: 1900,
      total: 12398,
      open: 0,
    });
    expect(await balance(set)).toBe(0);
    const posted = await staff.post(`/api/billing/invoices/${draft.id}/post`);
    expect(posted.body).toMatchObject({
      status: 'posted',
      number: `${String(set.company.code)}-2026-000001`,
    });
    expect((await staff.get(`/api/console/invoices/${draft.id}`)).body).toMatchObject({
      issueDate: '2026-05-20',
      dueDate: '2026-06-03',
      open: 12398,
    });
    expect(await balance(set)).toBe(12398);
    expect((await staff.post(`/api/billing/invoices/${draft.id}/post`)).status).toBe(409);
    expect((await staff.put(`/api/console/invoices/${draft.id}`, { note: 'x' })).status).toBe(422);
    expect((await staff.delete(`/api/console/invoices/${draft.id}`)).status).toBe(422);
  });
});

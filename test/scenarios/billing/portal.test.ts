import { confine } from '@ortak/database';
import type { PortalActor, Rights, Scope } from '@ortak/kernel/access';
import { startApp, type App } from '../../support/app';
import { bill, invoicesOf, stage, subscription, type Stage } from '../../support/billing';
import { signIn, type Caller } from '../../support/caller';
import type { Row } from '../../support/records';
import { addPerson, addUnit, testPassword, type TestPerson } from '../../support/users';

const rights: Rights = {
  subscriptions: ['view'],
  invoices: ['view'],
  payments: ['view'],
  statements: ['view'],
};

describe('billing: what the portal sees', () => {
  let app: App;
  let staff: Caller;
  let mine: Stage;
  let theirs: Stage;
  let unit: number;
  let contact: TestPerson;
  const contracts: Record<string, Row> = {};

  beforeAll(async () => {
    app = await startApp();
    staff = await app.administrator();
    mine = await stage(staff);
    theirs = await stage(staff);
    unit = await addUnit(app.system, mine.member.id);
    contact = await addPerson(app.system, { member: mine.member.id, scope: 'own', rights });
    contracts.plain = await subscription(staff, mine.account.id, { subject: 'plain' });
    contracts.ofUnit = await subscription(staff, mine.account.id, { subject: 'unit', unit });
    contracts.ofContact = await subscription(staff, mine.account.id, {
      subject: 'contact',
      contact: contact.person,
    });
    contracts.foreign = await subscription(staff, theirs.account.id, { subject: 'foreign' });
    await bill(staff, '2026-02-28');
    for (const { account } of [mine, theirs])
      await staff.create('payments', { account: account.id, amount: 5000, date: '2026-02-01' });
    await staff.create('invoices', {
      account: mine.account.id,
      lines: [{ description: 'Taslak', quantity: '1', unitPrice: '1' }],
    });
  }, 120_000);
  afterAll(() => app?.close());

  const enter = async (scope: Scope, more: { unit?: number } = {}): Promise<Caller> => {
    const person = await addPerson(app.system, { member: mine.member.id, scope, rights, ...more });
    return signIn(app.url, 'portal', person.email, testPassword);
  };
  const seen = async (caller: Caller) => {
    const list = async (resource: string) =>
      (await caller.list<Record<string, unknown>>(`/api/portal/${resource}`, { range: [0, 99] })).rows;
    return {
      subscriptions: (await list('subscriptions')).map(({ subject }) => subject).sort(),
      invoices: (await list('invoices')).length,
      payments: (await list('payments')).length,
    };
  };

  test('C14 C36 X1 the whole member: every contract, its posted documents and payments, and nothing of anybody else', async () => {
    expect(await seen(await enter('member'))).toEqual({
      subscriptions: ['contact', 'plain', 'unit'],
      invoices: 6,
      payments: 1,
    });
    expect(await seen(await enter('group'))).toEqual({
      subscriptions: ['contact', 'plain', 'unit'],
      invoices: 6,
      payments: 1,
    });
  });

  test('C14 X1 a branch: the contracts of the branch and their invoices, no money of the whole member', async () => {
    expect(await seen(await enter('unit', { unit }))).toEqual({
      subscriptions: ['unit'],
      invoices: 2,
      payments: 0,
    });
  });

  test('C14 X1 own records: the contracts that one is the contact of', async () => {
    const caller = await signIn(app.url, 'portal', contact.email, testPassword);
    expect(await seen(caller)).toEqual({ subscriptions: ['contact'], invoices: 2, payments: 0 });
    expect(await seen(await enter('own'))).toEqual({ subscriptions: [], invoices: 0, payments: 0 });
  });

  test('C14 X1 what is outside does not exist: records, plans, actions', async () => {
    const caller = await signIn(app.url, 'portal', contact.email, testPassword);
    const [foreign] = await invoicesOf(staff, theirs.account.id);
    for (const path of [
      `/api/portal/subscriptions/${contracts.foreign?.id}`,
      `/api/portal/subscriptions/${contracts.plain?.id}`,
      `/api/portal/invoices/${foreign?.id}`,
    ])
      expect((await caller.get(path)).status).toBe(404);
    expect(
      (await caller.get('/api/portal/plan-items', { filter: { subscription: contracts.foreign?.id } }))
        .status,
    ).toBe(404);
    const plan = await caller.list<Record<string, unknown>>('/api/portal/plan-items', {
      filter: { subscription: contracts.ofContact?.id },
      range: [0, 2],
    });
    expect(plan.rows.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
    expect((await caller.post(`/api/billing/subscriptions/${contracts.ofContact?.id}/cancel`)).status).toBe(
      403,
    );
    expect(
      (await caller.post('/api/billing/runs', { asOf: '2026-12-31' }).set('Idempotency-Key', 'x')).status,
    ).toBe(403);
    expect((await caller.get('/api/portal/ledger-entries')).status).toBe(404);
    expect((await caller.get('/api/portal/charges')).status).toBe(404);
  });

  const tables = [
    'subscriptions',
    'subscription_lines',
    'plan_items',
    'invoices',
    'invoice_lines',
    'payments',
    'payment_allocations',
    'ledger.entries',
    'ledger.balances',
    'ledger.turnover',
    'billing.charges',
    'billing.runs',
    'billing.run_failures',
    'billing.number_series',
  ];

  /** Rows of a table that a transaction of this kind sees; undefined when it may not even ask. */
  const count = async (
    table: string,
    prepare: (client: import('pg').PoolClient) => Promise<void>,
  ): Promise<number | undefined> => {
    const client = await app.system.pool.connect();
    try {
      await client.query('begin');
      await prepare(client);
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      return rows[0]?.count;
    } catch (error) {
      expect((error as { code?: string }).code).toBe('42501');
      return undefined;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  test('X1 the tables fail closed: without an actor nobody sees a row, whatever the role', async () => {
    for (const table of tables) {
      expect([table, await count(table, async () => undefined)]).toEqual([table, 0]);
      for (const role of ['ortak_staff', 'ortak_portal']) {
        const rows = await count(
          table,
          async (client) => void (await client.query(`select set_config('role', $1, true)`, [role])),
        );
        expect([table, role, rows ?? 0]).toEqual([table, role, 0]);
      }
    }
  });

  test('X1 a person of the portal cannot write, not even their own rows, and sees no ledger of others', async () => {
    const actor: PortalActor = {
      kind: 'portal',
      user: contact.id,
      session: '',
      person: contact.person,
      scope: 'member',
      members: [mine.member.id],
      units: [],
      rights,
      language: 'tr',
    };
    const writes = [
      `update invoices set open = 0`,
      `delete from payment_allocations`,
      `insert into payments (account_id, amount) values (1, 1)`,
      `insert into ledger.entries (account_id, company_id, member_id, date, type, credit, currency, posted_at) values (1, 1, 1, now(), 'payment', 1, 'TRY', now())`,
      `update subscriptions set "end" = now()`,
    ];
    for (const text of writes) {
      const work = app.system.transaction(async (sql) => {
        await confine(sql, actor);
        await sql.run(text);
      });
      await expect(work).rejects.toMatchObject({ code: '42501' });
    }
    const accounts = await app.system.transaction(async (sql) => {
      await confine(sql, actor);
      return sql.rows<{ account: number }>(`select distinct account_id as account from ledger.entries`);
    });
    expect(accounts).toEqual([{ account: mine.account.id }]);
  });

  test('C16 X5 lines are called in the reader’s language where their product has a name in it', async () => {
    const product = await staff.create<Row>('products', {
      code: 'FIBER-100',
      name: 'Fiber 100 Mbit',
      labels: { en: 'Fibre 100 Mbit', ar: 'ألياف 100 ميغابت' },
    });
    const line = { product: product.id, quantity: '1', unitPrice: '100', taxRate: '0' };
    const contract = await subscription(staff, mine.account.id, {
      lines: [
        { ...line, description: 'Fiber 100 Mbit' },
        { ...line, description: 'Fiber, ek hat' },
      ],
    });
    await bill(staff, '2026-01-31');
    const labels = async (language: 'tr' | 'en' | 'ar'): Promise<string[]> => {
      const { email } = await addPerson(app.system, {
        member: mine.member.id,
        scope: 'member',
        rights,
        language,
      });
      const reader = await signIn(app.url, 'portal', email, testPassword);
      const { body } = await reader.get(`/api/portal/subscriptions/${contract.id}`).expect(200);
      const { rows } = await reader.list<{ label: string }>('/api/portal/invoice-lines', {
        filter: { subscription: contract.id },
        range: [0, 1],
      });
      const shown = (body as { lines: { label: string }[] }).lines.map(({ label }) => label);
      expect(rows.map(({ label }) => label)).toEqual(shown);
      return shown;
    };
    expect(await labels('tr')).toEqual(['Fiber 100 Mbit', 'Fiber, ek hat']);
    expect(await labels('en')).toEqual(['Fibre 100 Mbit', 'Fiber, ek hat']);
    expect(await labels('ar')).toEqual(['ألياف 100 ميغابت', 'Fiber, ek hat']);
  });
});

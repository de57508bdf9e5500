import { dateIn, systemClock, toDay, addMonths, toDate } from '@ortak/kernel/calendar';
import { startApp, type App } from '../support/app';
import { program } from '../support/app-process';
import { signIn, type Caller } from '../support/caller';

interface Login {
  readonly role: { readonly tr: string; readonly en: string };
  readonly email: string;
  readonly password: string;
  readonly url: string;
}

interface Counts {
  readonly [name: string]: number;
}

const today = dateIn('Europe/Istanbul', systemClock.now());

/** What the demo prints when it is ready: the ways in. */
function loginsIn(output: string): Login[] {
  const line = output.split('\n').find((one) => one.startsWith('ORTAK READY '));
  return (JSON.parse((line ?? '').slice('ORTAK READY '.length)) as { logins: Login[] }).logins;
}

describe('demo data', () => {
  let app: App;
  let logins: Login[];

  const one = async <T>(text: string, values: unknown[] = []): Promise<T> =>
    (await app.system.transaction((sql) => sql.one<T & object>(text, values))) as T;
  const rows = <T>(text: string): Promise<T[]> => app.system.transaction((sql) => sql.rows<T>(text));
  const loginOf = (role: string): Login => {
    const login = logins.find(({ role: { en } }) => en === role);
    if (!login) throw new Error(`No login for ${role}: ${JSON.stringify(logins)}`);
    return login;
  };
  const into = (role: string): Promise<Caller> => {
    const { email, password, url } = loginOf(role);
    return signIn(app.url, url.endsWith('/console') ? 'console' : 'portal', email, password);
  };

  beforeAll(async () => {
    // As at the very first start: nobody has made the tables of jobs yet.
    app = await startApp({ ORTAK_DEMO: 'true' }, program, (system) =>
      system.transaction((sql) => sql.run('drop schema graphile_worker cascade')),
    );
    logins = loginsIn(app.output());
  }, 120_000);
  afterAll(() => app?.close());

  test('S1 C1 C20 I13 two companies, corporate and individual members, people, and contracts of every kind', async () => {
    const counts = await one<Counts>(`select
      (select count(*)::int from companies) as companies,
      (select count(*)::int from members where kind = 'corporate') as corporate,
      (select count(*)::int from members where kind = 'individual') as individual,
      (select count(*)::int from members where status = 'potential') as potential,
      (select count(*)::int from people where unit_id is not null) as employees,
      (select count(*)::int from people where manager_id is not null) as managed,
      (select count(*)::int from units where kind = 'branch') as branches,
      (select count(*)::int from (select member_id from accounts group by 1 having count(*) > 1) m) as shared,
      (select count(*)::int from subscriptions) as subscriptions,
      (select count(*)::int from subscriptions where bill_to_id is not null) as "billedToOthers",
      (select count(*)::int from invoices where kind = 'invoice') as invoices,
      (select count(*)::int from payments) as payments`);
    expect(counts).toMatchObject({ companies: 2, corporate: 40, individual: 60 });
    for (const [name, least] of Object.entries({
      potential: 4,
      employees: 120,
      managed: 100,
      branches: 20,
      shared: 15,
      subscriptions: 120,
      billedToOthers: 1,
      invoices: 800,
      payments: 600,
    }))
      expect([name, (counts[name] ?? 0) >= least]).toEqual([name, true]);

    const kinds = await rows<{ kind: string }>(`
      select distinct status as kind from subscriptions
      union select distinct alignment from subscriptions union select distinct timing from subscriptions
      union select distinct proration from subscriptions union select distinct "interval" || ' ' || period from subscriptions
      union select 'discount' from subscription_lines where discount_rate <> '0'
      union select 'tax ' || tax_rate from subscription_lines`);
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'active',
        'trial',
        'paused',
        'cancelled',
        'ended',
        'draft',
        'anniversary',
        'calendar',
        'advance',
        'arrears',
        'day',
        'none',
        '2 week',
        '1 month',
        '3 month',
        '6 month',
        '1 year',
        'discount',
        'tax 20',
        'tax 10',
      ]),
    );
  });

  test('C5 C17 C30 C31 C32 C33 I15 I19 everything that can be known of members is known of some', async () => {
    const counts = await one<Counts>(`select
      (select count(*)::int from addresses) as addresses,
      (select count(*)::int from contact_points) as reach,
      (select count(*)::int from members where national_id <> '' and birth_date is not null) as humans,
      (select count(*)::int from team_members where "end" is null) as team,
      (select count(*)::int from relationships) as ties,
      (select count(*)::int from people where individual_id is not null and individual_id <> member_id) as linked,
      (select count(*)::int from bank_accounts) as banks,
      (select count(*)::int from payment_cards) as cards,
      (select count(*)::int from member_cards where main_id is null) as "memberCards",
      (select count(*)::int from member_cards where main_id is not null) as additional,
      (select count(*)::int from collaterals) as collaterals,
      (select count(*)::int from accounts where blocked) as blocked,
      (select count(*)::int from notes where author_id is not null) as notes,
      (select count(*)::int from interactions) as interactions,
      (select count(*)::int from reminders where not done and at <= now() at time zone 'utc') as due,
      (select count(*)::int from documents d join documents.versions v on v.record_id = d.id) as files,
      (select count(*)::int from targets) as targets`);
    const least: Counts = {
      ...{ addresses: 40, reach: 40, humans: 50, team: 80, ties: 10, linked: 4, banks: 40, cards: 15 },
      ...{
        memberCards: 20,
        additional: 10,
        collaterals: 10,
        blocked: 1,
        notes: 50,
        interactions: 80,
        due: 5,
      },
      ...{ files: 60, targets: 10 },
    };
    expect(Object.entries(least).filter(([name, count]) => (counts[name] ?? 0) < count)).toEqual([]);
    expect(counts.blocked).toBeLessThanOrEqual(2);
  });

  test('I15 a document of the demo opens as the PDF that it says it is', async () => {
    const caller = await into('administrator');
    const [document] = (
      await caller.list<{ id: number; fileName: string }>('/api/console/documents', {
        filter: { portalVisible: true },
      })
    ).rows;
    const file = await caller.get(`/api/console/documents/${document?.id}/file`).expect(200);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(document?.fileName).toMatch(/\.pdf$/);
  });

  test('S3 S4 C19 a year is billed up to today, and nothing is due', async () => {
    const span = await one<{ first: string; last: string }>(
      `select min(issue_date) as first, max(issue_date) as last from invoices where kind = 'invoice'`,
    );
    expect(toDay(span.first)).toBeLessThanOrEqual(addMonths(toDay(today), -12));
    expect(span.last <= today).toBe(true);
    expect(toDay(span.last)).toBeGreaterThan(toDay(today) - 31);
    const administrator = await into('administrator');
    const run = await administrator
      .post('/api/billing/runs', { asOf: today, dryRun: true })
      .set('Idempotency-Key', 'demo');
    expect(run.status).toBe(202);
    const id = (run.body as { id: number }).id;
    let report = { status: 'queued', due: -1, failed: -1 };
    for (let turn = 0; turn < 100 && report.status !== 'finished'; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      report = (await administrator.get(`/api/billing/runs/${id}`)).body as typeof report;
    }
    expect(report).toMatchObject({ status: 'finished', due: 0, failed: 0 });
  });

  test('C19 I4 every balance is the sum of its ledger, and every open amount what is not yet paid', async () => {
    expect(
      await rows(`select a.id, b.debit, b.credit, e.debit as "sumOfDebit", e.credit as "sumOfCredit"
        from accounts a
        left join ledger.balances b on b.account_id = a.id
        left join (select account_id, sum(debit)::bigint as debit, sum(credit)::bigint as credit from ledger.entries group by 1) e on e.account_id = a.id
        where (coalesce(b.debit, 0), coalesce(b.credit, 0)) <> (coalesce(e.debit, 0), coalesce(e.credit, 0))`),
    ).toEqual([]);
    expect(
      await rows(`select i.number, i.total, i.open, p.paid from invoices i
        left join (select invoice_id, sum(amount)::bigint as paid from payment_allocations group by 1) p on p.invoice_id = i.id
        where i.kind = 'invoice' and i.open <> i.total - coalesce(p.paid, 0)`),
    ).toEqual([]);
    expect(await one(`select count(*)::int as count from payments where open < 0 or amount < open`)).toEqual({
      count: 0,
    });
  });

  test('S9 numbers have no gaps; some invoices are overdue, some partly paid, most paid', async () => {
    expect(
      await rows(`select company_id, left(number, -6) as series, count(*)::int as many, max(right(number, 6)::int) as last
        from invoices group by 1, 2 having count(*) <> max(right(number, 6)::int)`),
    ).toEqual([]);
    const { all, overdue, partly, paid, methods } = await one<Counts & { methods: number }>(
      `select
      count(*)::int as all,
      count(*) filter (where open > 0 and due_date < $1::date)::int as overdue,
      count(*) filter (where open > 0 and open < total)::int as partly,
      count(*) filter (where open = 0)::int as paid,
      (select count(distinct method)::int from payments) as methods
      from invoices where kind = 'invoice' and status = 'posted'`,
      [today],
    );
    expect(overdue).toBeGreaterThan(15);
    expect(overdue).toBeLessThan((all ?? 0) / 4);
    expect(partly).toBeGreaterThan(3);
    expect(paid).toBeGreaterThan((all ?? 0) / 2);
    expect(methods).toBeGreaterThanOrEqual(3);
  });

  test('C14 X1 everybody of the demo can sign in, and sees what is theirs', async () => {
    expect(logins).toHaveLength(5);
    const administrator = await into('administrator');
    expect((await administrator.list('/api/console/members')).total).toBe(100);
    const clerk = await into('billing clerk');
    expect((await clerk.list('/api/console/invoices')).total).toBe(
      (await administrator.list('/api/console/invoices')).total,
    );

    const manager = await into("partner's manager");
    const employee = await into("partner's employee");
    const customer = await into('individual customer');
    const count = async (caller: Caller) => ({
      subscriptions: (await caller.list('/api/portal/subscriptions')).total,
      invoices: (await caller.list('/api/portal/invoices')).total,
    });
    const [ofManager, ofEmployee, ofCustomer] = [
      await count(manager),
      await count(employee),
      await count(customer),
    ];
    // The manager sees the subsidiary too, the employee the contracts that she looks after.
    expect(ofManager.subscriptions).toBeGreaterThan(ofEmployee.subscriptions);
    expect(ofEmployee.subscriptions).toBeGreaterThanOrEqual(1);
    expect(ofCustomer.subscriptions).toBeGreaterThanOrEqual(2);
    for (const { invoices } of [ofManager, ofEmployee, ofCustomer]) expect(invoices).toBeGreaterThan(3);
    expect((await employee.get('/api/portal/payments')).status).toBe(200);
    expect((await employee.list('/api/portal/payments')).total).toBe(0);
    expect((await customer.list('/api/portal/accounts')).rows.length).toBeGreaterThan(0);
  });

  test('a second start adds nothing and names the ways in again', async () => {
    const before = await one<Counts>(
      'select (select count(*)::int from members) as members, (select count(*)::int from invoices) as invoices',
    );
    await app.stop();
    await app.start();
    expect(
      await one<Counts>(
        'select (select count(*)::int from members) as members, (select count(*)::int from invoices) as invoices',
      ),
    ).toEqual(before);
    expect(loginsIn(app.output()).map(({ email }) => email)).toEqual(logins.map(({ email }) => email));
  });

  test('its dates are dates, its texts Turkish', async () => {
    expect(toDate(toDay(today))).toBe(today);
    const broken = await rows(`select name from members where name ~ '[ÃÅÄ�]' or address ~ '[ÃÅÄ�]'`);
    expect(broken).toEqual([]);
    const letters = await one<{ all: string }>(`select string_agg(name || address, '') as all from members`);
    for (const letter of 'çğıöşüÇİÖŞÜ') expect(letters.all).toContain(letter);
  });
});

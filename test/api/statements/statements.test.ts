import { formatAmount } from '@ortak/kernel/i18n';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { pdfLines, readPdf } from '../../support/pdf';
import { addPerson, addStaff, testPassword } from '../../support/users';
import { addInvoice, addLetterhead, addPayment, addTrade, post, type Trade } from './arrange';

let app: App;
let clerk: Caller;
let company: number;
let trade: Trade;
let foreign: Trade;

const ask = (caller: Caller, account: number | string, query: Record<string, unknown> = {}) =>
  caller.get(`/api/statements/${account}`, query);
const portal = async (
  member: number,
  scope: 'own' | 'member' | 'group',
  rights: Record<string, string[]>,
) => {
  const person = await addPerson(app.system, { member, scope, rights });
  return signIn(app.url, 'portal', person.email, testPassword);
};

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-01T09:00:00Z' }).expect(200);
  company = await addLetterhead(app.system);
  trade = await addTrade(app.system, company, {
    name: 'Iğdır Çiğdem <Örgü> Ltd. Şti.',
    email: 'muhasebe@igdir.example',
    tax_number: '4710928366',
    language: 'tr',
  });
  foreign = await addTrade(app.system, await addLetterhead(app.system, { name: 'Başka A.Ş.' }));
  await post(app.system, trade, [
    { date: '2026-01-15', due: '2026-02-14', document: 'F1', debit: 120_000 },
    { date: '2026-02-28', document: 'T1', credit: 20_050 },
    { date: '2026-03-01', due: '2026-03-31', document: 'F2', description: 'Mart hizmeti', debit: 60_001 },
    { date: '2026-03-31', document: 'T2', credit: 200_000 },
    { date: '2026-04-01', due: '2026-05-01', document: 'F3', debit: 33 },
  ]);
  const staff = await addStaff(app.system, 'billing', [company]);
  clerk = await signIn(app.url, 'console', staff.email, testPassword);
});
afterAll(() => app?.close());

describe('statement as data', () => {
  test('C27 I9 opening, running balance and closing of a period, its ends included', async () => {
    const { body, status } = await ask(clerk, trade.account, { from: '2026-03-01', to: '2026-03-31' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: trade.account,
      currency: 'TRY',
      from: '2026-03-01',
      to: '2026-03-31',
      opening: 99_950,
      debit: 60_001,
      credit: 200_000,
      closing: -40_049,
      lines: [
        {
          date: '2026-03-01',
          dueDate: '2026-03-31',
          type: 'invoice',
          document: 'F2',
          debit: 60_001,
          balance: 159_951,
        },
        {
          date: '2026-03-31',
          dueDate: null,
          type: 'payment',
          document: 'T2',
          credit: 200_000,
          balance: -40_049,
        },
      ],
    });
    expect(body.lines[0].description).toBe('Mart hizmeti');
  });

  test('C27 periods join: the closing of one is the opening of the next', async () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
    const ends = ['31', '28', '31', '30'];
    let closing = 0;
    for (const [index, month] of months.entries()) {
      const { body } = await ask(clerk, trade.account, {
        from: `${month}-01`,
        to: `${month}-${ends[index]}`,
      });
      expect(body.opening).toBe(closing);
      ({ closing } = body);
    }
    expect(closing).toBe(120_000 - 20_050 + 60_001 - 200_000 + 33);
  });

  test('C27 without dates it is a year up to today, and a day before everything is empty', async () => {
    const { body } = await ask(clerk, trade.account);
    expect([body.from, body.to, body.lines.length]).toEqual(['2025-12-01', '2026-11-01', 5]);
    const { body: before } = await ask(clerk, trade.account, { from: '2020-01-01', to: '2020-01-01' });
    expect(before).toMatchObject({ opening: 0, closing: 0, lines: [] });
  });

  test('C27 ageing holds for the end of the period: what was settled later was still open then', async () => {
    const own = await addTrade(app.system, company);
    const first = await addInvoice(app.system, own, { issued: '2026-03-01', due: '2026-03-31', net: 10_000 });
    const second = await addInvoice(app.system, own, {
      issued: '2026-04-10',
      due: '2026-05-10',
      net: 20_000,
    });
    await addPayment(app.system, own, { date: '2026-05-20', amount: 12_000, settles: { [first]: 12_000 } });
    await addPayment(app.system, own, { date: '2026-04-20', amount: 4_000, settles: { [second]: 4_000 } });
    const ageing = async (to: string) =>
      (await ask(clerk, own.account, { from: '2026-01-01', to })).body.ageing;
    const none = { notDue: 0, d1_30: 0, d31_60: 0, d61_90: 0, over90: 0 };
    expect(await ageing('2026-02-28')).toEqual(none);
    expect(await ageing('2026-03-31')).toEqual({ ...none, notDue: 12_000 });
    expect(await ageing('2026-04-15')).toEqual({ ...none, notDue: 24_000, d1_30: 12_000 });
    expect(await ageing('2026-05-15')).toEqual({ ...none, d1_30: 20_000, d31_60: 12_000 });
    expect(await ageing('2026-05-31')).toEqual({ ...none, d1_30: 20_000 });
    // A period that ends in the future is aged today.
    expect(await ageing('2027-12-31')).toEqual({ ...none, over90: 20_000 });
  });
});

describe('bad questions', () => {
  test.each([
    [{ from: '2026-02-31' }, 'from'],
    [{ to: '31.12.2026' }, 'to'],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'from'],
    [{ from: "2026-01-01' or 1=1 --" }, 'from'],
    [{ to: ['2026-01-01', '2026-02-01'] }, 'to'],
    [{ format: 'exe' }, 'format'],
    [{ format: "pdf'; drop table invoices; --" }, 'format'],
    [{ language: 'xx' }, 'language'],
    [{ language: '__proto__' }, 'language'],
    [{ sort: 'date' }, 'sort'],
  ])('C27 %p is refused at the field', async (query, path) => {
    const { status, body } = await ask(clerk, trade.account, query);
    expect([status, body.data, body.error.details.errors[0].path]).toEqual([400, null, path]);
    expect(body.error.details.errors[0].message).not.toBe('');
  });

  test.each(['0', '-1', 'abc', '1e3', '99999999999999999999', "1' or '1'='1", '%00', 'null'])(
    'C27 account %s does not exist',
    async (account) => {
      const { status } = await ask(clerk, encodeURIComponent(account));
      expect(status).toBe(404);
    },
  );
});

describe('who may see what', () => {
  test('C20 X1 another company’s account does not exist, in any format', async () => {
    for (const format of ['json', 'html', 'pdf']) {
      expect((await ask(clerk, foreign.account, { format })).status).toBe(404);
    }
  });

  test('nobody signed in: 401; no right: 403', async () => {
    expect((await app.http.get(`/api/statements/${trade.account}`)).status).toBe(401);
    const stranger = await portal(trade.member, 'member', { invoices: ['view'] });
    expect((await ask(stranger, trade.account)).status).toBe(403);
  });

  test('C14 X1 a person of the portal reads the statements of the own member only', async () => {
    const person = await portal(trade.member, 'member', { statements: ['view', 'download'] });
    expect((await ask(person, trade.account)).body.closing).toBe(-40_016);
    expect((await ask(person, trade.account, { format: 'pdf' })).status).toBe(200);
    expect((await ask(person, foreign.account)).status).toBe(404);
    expect((await ask(person, foreign.account, { format: 'pdf' })).status).toBe(404);
    // The portal's own address of the same things.
    const { rows, total } = await person.list<{ id: number; balance: number }>('/api/portal/statements');
    expect(rows).toEqual([expect.objectContaining({ id: trade.account, balance: -40_016 })]);
    expect(total).toBe(1);
    expect((await person.get(`/api/portal/statements/${trade.account}`)).body.closing).toBe(-40_016);
    expect((await person.get(`/api/portal/statements/${foreign.account}`)).status).toBe(404);
    expect((await clerk.get(`/api/portal/statements/${trade.account}`)).status).toBe(403);
  });

  test('C14 without the right to download there is no file, but a page', async () => {
    const person = await portal(trade.member, 'member', { statements: ['view'] });
    expect((await ask(person, trade.account, { format: 'pdf' })).status).toBe(403);
    expect((await ask(person, trade.account, { format: 'html' })).status).toBe(200);
  });

  test('C14 X1 with a scope of own records there is no statement, rather than one that says zero', async () => {
    const person = await portal(trade.member, 'own', { statements: ['view', 'download'] });
    expect((await ask(person, trade.account)).status).toBe(404);
  });

  test('C14 with the scope of a group those of subsidiaries are seen too', async () => {
    const branch = await addTrade(app.system, company, { parent_id: trade.member });
    const head = await portal(trade.member, 'group', { statements: ['view'] });
    const member = await portal(trade.member, 'member', { statements: ['view'] });
    expect((await ask(head, branch.account)).status).toBe(200);
    expect((await ask(member, branch.account)).status).toBe(404);
  });
});

describe('statement as a document', () => {
  const period = { from: '2026-03-01', to: '2026-03-31' };

  test('C27 C16 the PDF shows the figures of the screen, in the reader’s language', async () => {
    const { body: data } = await ask(clerk, trade.account, period);
    const response = await ask(clerk, trade.account, { ...period, format: 'pdf' }).buffer(true);
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-language': 'tr',
    });
    expect(response.headers['content-disposition']).toMatch(
      /^inline; filename="hesap-ekstresi-[\w.-]+-2026-03-01-2026-03-31\.pdf"$/,
    );
    const lines = (await readPdf(response.body as Buffer)).pages.flatMap(pdfLines);
    const amount = (minor: number): string => formatAmount(minor, 'TRY', 'tr');
    expect(lines).toContain(
      `Dönem toplamı ${amount(data.debit)} ${amount(data.credit)} ${amount(data.closing)}`,
    );
    expect(lines).toContain('Iğdır Çiğdem <Örgü> Ltd. Şti.');
    expect(lines.some((line) => line.startsWith('01.03.2026 31.03.2026 F2 Mart hizmeti 600,01'))).toBe(true);
    expect(lines.some((line) => line.endsWith('-400,49'))).toBe(true);
  });

  test('C16 another language on request', async () => {
    const response = await ask(clerk, trade.account, { ...period, format: 'pdf', language: 'en' }).buffer(
      true,
    );
    const lines = (await readPdf(response.body as Buffer)).pages.flatMap(pdfLines);
    expect(response.headers['content-language']).toBe('en');
    expect(lines).toContain('Date Due Document Description Debit Credit Balance');
  });

  test('C27 the page to print: escaped, without scripts, its style allowed by the nonce of the answer', async () => {
    const { text, headers } = await ask(clerk, trade.account, { ...period, format: 'html', language: 'en' });
    const nonce = /<style nonce="([^"]+)">/.exec(text)?.[1];
    expect(nonce).toHaveLength(24);
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('Iğdır Çiğdem &lt;Örgü&gt; Ltd. Şti.');
    expect(text).not.toMatch(/<script|<Örgü| on[a-z]+=/i);
    for (const figure of ['999.50', '600.01', '2,000.00', '-400.49']) expect(text).toContain(figure);
  });
});

describe('invoice as a document', () => {
  test('the PDF of a posted invoice, for staff and for the member', async () => {
    const invoice = await addInvoice(app.system, trade, {
      issued: '2026-10-01',
      due: '2026-10-31',
      net: 45_000,
      number: 'ANA2026-7',
    });
    const person = await portal(trade.member, 'member', { invoices: ['view', 'download'] });
    for (const caller of [clerk, person]) {
      const response = await caller
        .get(`/api/statements/invoices/${invoice}`, { format: 'pdf' })
        .buffer(true);
      expect(response.status).toBe(200);
      const text = (await readPdf(response.body as Buffer)).pages.flatMap(pdfLines).join('\n');
      expect(text).toContain('ANA2026-7');
      expect(text).toContain('Kurumsal internet İĞŞÇÖÜ ığşçöü ₺');
      expect(text).toContain('₺540,00');
    }
    const page = await clerk.get(`/api/statements/invoices/${invoice}`, { format: 'html' });
    expect(page.text).toContain('Kurumsal internet İĞŞÇÖÜ ığşçöü ₺');
  });

  test('X1 drafts are ours, and another member’s invoice does not exist', async () => {
    const draft = await addInvoice(app.system, trade, {
      issued: '2026-10-01',
      due: '2026-10-31',
      net: 45_000,
      status: 'draft',
    });
    const other = await addInvoice(app.system, foreign, {
      issued: '2026-10-01',
      due: '2026-10-31',
      net: 45_000,
    });
    const person = await portal(trade.member, 'member', { invoices: ['view', 'download'] });
    const status = async (caller: Caller, id: number) =>
      (await caller.get(`/api/statements/invoices/${id}`)).status;
    expect(await status(clerk, draft)).toBe(200);
    expect(await status(person, draft)).toBe(404);
    expect(await status(clerk, other)).toBe(404);
    expect(await status(person, other)).toBe(404);
    expect((await app.http.get(`/api/statements/invoices/${draft}`)).status).toBe(401);
    const blind = await portal(trade.member, 'member', { statements: ['view'] });
    expect(await status(blind, draft)).toBe(403);
  });
});

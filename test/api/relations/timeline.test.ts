import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { upload } from '../../support/uploads';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let us: Row;

interface Event {
  readonly kind: string;
  readonly id: number;
  readonly at: string;
  readonly data: Record<string, unknown>;
}

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  us = await company(admin);
});
afterAll(() => app.close());

const page = async (caller: Caller, id: number, query: Record<string, string> = {}) => {
  const { body } = await caller.get(`/api/console/members/${id}/timeline`, query).expect(200);
  return body as { items: Event[]; next: string | null };
};

describe('GET /api/console/members/:id/timeline', () => {
  test('C36 S8 C32 C33 shows all that happened with a member, newest first', async () => {
    const them = await member(admin, { name: 'Yıldız Ticaret' });
    const ledger = await account(admin, them.id, us.id);
    await admin.create('notes', { member: them.id, body: '<p>Fiyat <b>sordu</b></p>' });
    await admin.create('interactions', { member: them.id, kind: 'call', subject: 'Arandı' });
    await upload(admin, '/api/console/documents', {
      name: 'sözleşme.pdf',
      content: '%PDF-1.7 a',
      fields: { resource: 'accounts', record: ledger.id },
    });
    await admin.create('payments', {
      account: ledger.id,
      date: '2026-01-02',
      amount: 12345,
      currency: 'TRY',
    });
    const contract = await admin.create('subscriptions', {
      account: ledger.id,
      status: 'draft',
      start: '2026-01-01',
      period: 'month',
      interval: 1,
      lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '100', taxRate: '20' }],
    });
    await admin.post(`/api/billing/subscriptions/${contract.id}/activate`).expect(200);
    await admin.post(`/api/statements/${ledger.id}/email`, { to: 'a@example.com' }).expect(202);

    const { items, next } = await page(admin, them.id);
    const kinds = new Set(items.map(({ kind }) => kind));
    for (const kind of ['note', 'interaction', 'document', 'payment', 'subscription', 'status', 'statement'])
      expect(kinds).toContain(kind);
    expect(next).toBeNull();
    expect([...items].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map(({ at }) => at)).toEqual(
      items.map(({ at }) => at),
    );
    const one = (kind: string) => items.find((item) => item.kind === kind)?.data;
    expect(one('payment')).toMatchObject({ amount: 12345, currency: 'TRY' });
    expect(one('interaction')).toMatchObject({ type: 'call', title: 'Arandı' });
    expect(one('document')).toMatchObject({ title: 'sözleşme', resource: 'accounts' });

    const some = await page(admin, them.id, { kinds: 'note,payment' });
    expect(new Set(some.items.map(({ kind }) => kind))).toEqual(new Set(['note', 'payment']));

    // Another company's staff see the address book's part of it alone.
    const other = await addStaff(app.system, 'sales', []);
    const stranger = await signIn(app.url, 'console', other.email, testPassword);
    const seen = new Set((await page(stranger, them.id)).items.map(({ kind }) => kind));
    expect(seen).toContain('note');
    for (const kind of ['document', 'payment', 'invoice', 'statement']) expect(seen).not.toContain(kind);
  });

  test('C36 pages join without a gap or a repetition, also among events of one instant', async () => {
    const them = await member(admin);
    await app.system.transaction(async (sql) => {
      await sql.run(
        `insert into notes (document_id, created_at, updated_at, published_at, resource, record, member_id, body, text, version)
         select ortak.document_id(), '2026-01-01'::timestamp + (i / 10) * interval '1 hour', now(), now(), 'members', $1, $1, 'n', 'n', 1
         from generate_series(1, 100) i`,
        [them.id],
      );
      await sql.run(
        `insert into interactions (document_id, created_at, updated_at, published_at, resource, record, member_id, kind, subject, at, version)
         select ortak.document_id(), now(), now(), now(), 'members', $1, $1, 'call', 'x', '2026-01-01'::timestamp + (i / 10) * interval '1 hour', 1
         from generate_series(1, 100) i`,
        [them.id],
      );
    });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const more: Awaited<ReturnType<typeof page>> = await page(admin, them.id, {
        limit: '7',
        kinds: 'note,interaction',
        ...(next === '' ? {} : { before: next }),
      });
      seen.push(...more.items.map(({ kind, id }) => `${kind} ${id}`));
      next = more.next;
    }
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
    const early = await page(admin, them.id, { before: '2026-01-01T01:00:00Z', kinds: 'note' });
    expect(early.items).toHaveLength(9);
  });

  test('C36 a member with 100,000 events answers at once', async () => {
    const them = await member(admin);
    await app.system.transaction((sql) =>
      sql.run(
        `insert into notes (document_id, created_at, updated_at, published_at, resource, record, member_id, body, text, version)
         select ortak.document_id(), '2020-01-01'::timestamp + i * interval '1 minute', now(), now(), 'members', $1, $1, 'n', 'n', 1
         from generate_series(1, 100000) i`,
        [them.id],
      ),
    );
    await app.system.transaction((sql) => sql.run('analyze notes'));
    await page(admin, them.id);
    const started = performance.now();
    const deep = await page(admin, them.id, { before: '2020-02-01T00:00:00Z' });
    expect(deep.items).toHaveLength(30);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('C36 refuses wrong parameters, who may not and what does not exist', async () => {
    const them = await member(admin);
    const path = `/api/console/members/${them.id}/timeline`;
    await admin.get(path, { before: 'dün' }).expect(400);
    await admin.get(path, { before: '2026-01-01T00:00:00Z~fax~1' }).expect(400);
    await admin.get(path, { kinds: 'note,fax' }).expect(400);
    await admin.get(path, { limit: '1000' }).expect(400);
    await admin.get(path, { colour: 'red' }).expect(400);
    await admin.get('/api/console/members/999999/timeline').expect(404);
    await app.http.get(path).expect(401);
  });
});

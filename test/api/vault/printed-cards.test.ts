import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { pdfLines, readPdf } from '../../support/pdf';
import { account, company, member, type Row } from '../../support/records';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let other: Row;
let ledger: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  admin = await app.administrator();
  await admin.post('/api/clock', { now: '2026-11-25T09:00:00Z' });
  const own = await company(admin);
  other = await company(admin);
  ledger = await account(admin, (await member(admin)).id, own.id);
});
afterAll(() => app?.close());

const issue = (more: Record<string, unknown> = {}) =>
  admin.create<Row>('member-cards', { account: ledger.id, limit: 500_000, ...more });

describe('I19 a card on plastic', () => {
  const print = async (caller: Caller, id: number, language = 'tr') =>
    caller
      .get(`/api/console/member-cards/${id}/print`, { language })
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });

  test('I19 is printed with name, number and validity, in Turkish letters, and in the size of a bank card', async () => {
    const card = await issue({ nameOnCard: 'Işıl Çağlar Öğütçü' });
    const answer = await print(admin, card.id);
    expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
    const file = answer.body as Buffer;
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(file.toString('latin1'));
    expect(
      [Number(box?.[1]) * (25.4 / 72), Number(box?.[2]) * (25.4 / 72)].map((mm) => Math.round(mm * 10) / 10),
    ).toEqual([85.6, 54]);
    const { pages } = await readPdf(file);
    expect(pages).toHaveLength(1);
    const text = pages.flatMap(pdfLines).join('\n');
    expect(text).toContain('Işıl Çağlar Öğütçü');
    expect(text).toContain('ÜYE KARTI');
    expect(text.replace(/\s/g, '')).toContain(String(card.number));
    expect(text).toContain('30.11.2031');
  });

  test('I19 a dead card is not printed again, nor by anybody else, nor in a language that there is not', async () => {
    const card = await issue();
    expect((await print(admin, card.id, 'xx')).status).toBe(400);
    const foreign = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'billing', [other.id])).email,
      testPassword,
    );
    expect((await print(foreign, card.id)).status).toBe(404);
    await admin.post(`/api/console/member-cards/${card.id}/lose`);
    expect((await print(admin, card.id)).status).toBe(409);
    expect((await app.http.get(`/api/console/member-cards/${card.id}/print`)).status).toBe(401);
  });
});

import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { pdfLines, readPdf } from '../../support/pdf';
import { textIn, unpack } from '../../support/office';
import type { Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';
import { addLetterhead, addTrade, post, type Trade } from './arrange';

interface MailRow extends Row {
  readonly status: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

let app: App;
let admin: Caller;
let company: number;
let trade: Trade;

const errorsOf = (response: { body: { error: { details: { errors: { path: string; code: string }[] } } } }) =>
  response.body.error.details.errors.map(({ path, code }) => `${path} ${code}`);

async function sent(account: number, language: string): Promise<MailRow> {
  const { body } = await admin
    .post(`/api/statements/${account}/email?from=2026-10-01&to=2026-10-31&language=${language}`)
    .expect(202);
  for (let tries = 0; tries < 150; tries += 1) {
    const mail = (await admin.get(`/api/console/mails/${body.id}`)).body as MailRow;
    if (mail.status !== 'queued') return mail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The mail is still queued:\n${app.output()}`);
}

beforeAll(async () => {
  app = await startApp({ ORTAK_CLOCK: 'test' });
  await app.http.post('/api/clock').send({ now: '2026-11-01T09:00:00Z' }).expect(200);
  admin = await app.administrator();
  company = await addLetterhead(app.system);
  trade = await addTrade(app.system, company, {
    name: 'Iğdır <b>Çiğdem</b> & Oğulları',
    email: 'muhasebe@igdir.example',
    language: 'tr',
  });
  await post(app.system, trade, [
    { date: '2026-10-05', due: '2026-11-04', document: 'F1', debit: 120_050 },
    { date: '2026-10-20', document: 'T1', credit: 20_000 },
  ]);
  await admin.create('field-definitions', {
    entity: 'members',
    key: 'risk',
    type: 'choice',
    labels: { tr: 'Risk sınıfı', en: 'Risk class' },
    options: [
      { value: 'a', labels: { tr: 'Düşük', en: 'Low' } },
      { value: 'c', labels: { tr: 'Yüksek', en: 'High' } },
    ],
  });
  await admin.create('field-definitions', {
    entity: 'members',
    key: 'guarantee',
    type: 'money',
    currency: 'TRY',
    labels: { tr: 'Teminat', en: 'Guarantee' },
  });
  await admin
    .put(`/api/console/members/${trade.member}`, { extra: { risk: 'c', guarantee: 1_250_000 } })
    .expect(200);
});
afterAll(() => app?.close());

const words = {
  kind: 'statement',
  subject: '{{company.name}}: {{statement.period}}',
  text: 'Sayın {{member.name}},\n\nRisk: {{ member.extra.risk }}, teminat {{member.extra.guarantee}}, bakiye {{account.balance}}.',
};

test('C6 X2 C27 a statement’s mail speaks in the administrator’s words, with extra fields, by language; values are text in HTML', async () => {
  await admin.create('text-templates', { ...words, language: 'tr' });
  await admin.create('text-templates', {
    ...words,
    language: 'en',
    text: 'Dear {{member.name}},\n\n{{member.extra.risk}} · {{member.extra.guarantee}} · {{account.balance}}',
  });
  const turkish = await sent(trade.account, 'tr');
  expect(turkish.subject).toBe('Anadolu Telekom A.Ş.: 1–31 Ekim 2026');
  expect(turkish.text).toContain('Sayın Iğdır <b>Çiğdem</b> & Oğulları,');
  expect(turkish.text).toContain('Risk: Yüksek, teminat ₺12.500,00, bakiye ₺1.000,50.');
  expect(turkish.html).toContain('Iğdır &lt;b&gt;Çiğdem&lt;/b&gt; &amp; Oğulları');
  expect(turkish.html).not.toContain('<b>Çiğdem');
  const english = await sent(trade.account, 'en');
  expect(english.text).toContain('High · ');
  expect(english.text).toContain('1,000.50');
  const german = await sent(trade.account, 'de');
  expect(german.text).not.toContain('{{');
  expect(german.subject).not.toContain('Anadolu Telekom A.Ş.: ');
}, 90_000);

test('C6 C27 a company’s own text stands above and below the table: on screen, in the PDF and in Word, in the portal too', async () => {
  await admin.create('text-templates', {
    kind: 'statement-page',
    language: 'tr',
    text: 'Herkes için',
    foot: 'Herkese not',
  });
  await admin.create('text-templates', {
    kind: 'statement-page',
    language: 'tr',
    company,
    text: 'Sayın {{member.name}}\nRisk sınıfınız: {{member.extra.risk}}',
    foot: 'Ödemeleriniz için {{company.email}}',
  });
  const query = { from: '2026-10-01', to: '2026-10-31', language: 'tr' };
  const path = `/api/statements/${trade.account}`;
  const page = (await admin.get(path, { ...query, format: 'html' }).expect(200)).text;
  expect(page).toContain('Sayın Iğdır &lt;b&gt;Çiğdem&lt;/b&gt; &amp; Oğulları\nRisk sınıfınız: Yüksek');
  expect(page).toContain('Ödemeleriniz için muhasebe@anadolu.example');
  expect(page).not.toContain('Herkes');
  const pdf = await admin
    .get(path, { ...query, format: 'pdf' })
    .buffer(true)
    .expect(200);
  const lines = (await readPdf(pdf.body as Buffer)).pages.flatMap(pdfLines);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Sayın Iğdır <b>Çiğdem</b> & Oğulları',
      'Risk sınıfınız: Yüksek',
      'Ödemeleriniz için muhasebe@anadolu.example',
    ]),
  );
  expect(lines.indexOf('Risk sınıfınız: Yüksek')).toBeLessThan(
    lines.findIndex((line) => line.includes('F1')),
  );
  const docx = await admin
    .get(path, { ...query, format: 'docx' })
    .responseType('blob')
    .expect(200);
  const document = unpack(docx.body as Buffer).get('word/document.xml') ?? '';
  expect(textIn(document, 'w:t')).toContain('Risk sınıfınız: Yüksek');
  const person = await addPerson(app.system, {
    member: trade.member,
    scope: 'member',
    rights: { statements: ['view'] },
  });
  const reader = await signIn(app.url, 'portal', person.email, testPassword);
  const own = await reader.get(`/api/portal/statements/${trade.account}`, { ...query, format: 'html' });
  expect([own.status, own.text.includes('Risk sınıfınız: Yüksek')]).toEqual([200, true]);
  // Other languages have no words of their own.
  const english = await admin.get(path, { ...query, language: 'en', format: 'html' }).expect(200);
  expect(english.text).not.toContain('Risk');
}, 90_000);

test('C6 X2 an invitation speaks in the administrator’s words, with its link', async () => {
  await admin.create('text-templates', {
    kind: 'invitation',
    language: 'tr',
    subject: 'Hoş geldiniz {{recipient.name}}',
    text: 'Merhaba {{recipient.name}},\n\n{{days}} gün içinde: {{link}}',
  });
  const person = await admin.create('people', {
    member: trade.member,
    firstName: 'Gül',
    lastName: 'Ağaoğlu',
    email: 'gul@igdir.example',
    language: 'tr',
    portal: { enabled: true, scope: 'own', rights: {} },
  });
  await admin.post(`/api/console/people/${person.id}/invitation`).expect((response) => {
    if (response.status >= 300) throw new Error(JSON.stringify(response.body));
  });
  const { rows } = await admin.list<MailRow>('/api/console/mails', {
    filter: { recipient: 'gul@igdir.example' },
  });
  expect(rows[0]?.subject).toBe('Hoş geldiniz Gül Ağaoğlu');
});

test.each([
  [
    { kind: 'statement', language: 'tr', subject: 'x', text: '{{member.extra.none}}' },
    400,
    'text unknownPlaceholder',
  ],
  [{ kind: 'statement', language: 'de', subject: '{{x', text: 'x' }, 400, 'subject placeholderOpen'],
  [{ kind: 'invitation', language: 'en', subject: 'x', text: 'x' }, 400, 'text placeholderMissing'],
  [{ kind: 'invitation', language: 'en', subject: 'x', text: '{{link}}', foot: 'x' }, 400, 'foot notForType'],
  [{ kind: 'colour', language: 'tr', subject: 'x', text: 'x' }, 400, 'kind notOneOf'],
  [{ kind: 'statement', language: 'xx', subject: 'x', text: 'x' }, 400, 'language notOneOf'],
  [{ kind: 'statement', language: 'tr', subject: 'x', text: 'x' }, 409, 'language notUnique'],
  [{ kind: 'statement', language: 'fr', subject: 'x', text: 'x'.repeat(1_000_000) }, 400, 'text tooLong'],
])('X2 C6 refuses %j', async (body, status, error) => {
  const response = await admin.post('/api/console/text-templates', body);
  expect([response.status, errorsOf(response)]).toEqual([status, expect.arrayContaining([error])]);
});

test('C6 a placeholder that does not exist is named, with those that do, in the caller’s language', async () => {
  const { body } = await admin.post('/api/console/text-templates', {
    kind: 'password-reset',
    language: 'en',
    subject: 'x',
    text: '{{nope}} {{link}}',
  });
  expect(body.error.details.errors[0].message).toBe(
    'There is no placeholder “nope”. Available are: recipient.name, link.',
  );
});

test('X2 C6 the preview fills in and tells, for administrators only; nobody else writes', async () => {
  const preview = (caller: Caller, body: Record<string, unknown>) =>
    caller.post('/api/statements/templates/preview', body);
  const { body } = await preview(admin, {
    kind: 'statement',
    language: 'en',
    company,
    subject: '{{member.extra.risk}}',
    text: '{{nope}}',
  }).expect(200);
  expect(body).toMatchObject({
    subject: 'High',
    text: '',
    problems: [{ path: 'text', code: 'unknownPlaceholder' }],
  });
  expect(body.placeholders).toContainEqual({ key: 'member.extra.risk', value: 'High' });
  expect((await preview(admin, { kind: 'x', language: 'en' })).status).toBe(400);
  expect((await preview(admin, { kind: 'statement', language: 'xx' })).status).toBe(400);
  expect((await preview(admin, { kind: 'statement', language: 'en', more: 1 })).status).toBe(400);
  const { email } = await addStaff(app.system, 'sales');
  const seller = await signIn(app.url, 'console', email, testPassword);
  await preview(seller, { kind: 'statement', language: 'en' }).expect(403);
  await seller.post('/api/console/text-templates', { ...words, language: 'fr' }).expect(403);
  await app.http.post('/api/statements/templates/preview').send({}).expect(401);
  const { rows } = await seller.list<Row>('/api/console/text-templates');
  expect(rows.length).toBeGreaterThan(0);
});

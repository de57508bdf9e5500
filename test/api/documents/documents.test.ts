import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { account, company, member, type Row } from '../../support/records';
import { beginUpload, upload, type Answer, type Sent } from '../../support/uploads';
import { addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let us: Row;
let them: Row;

beforeAll(async () => {
  app = await startApp({ ORTAK_FILE_LIMIT: '2' });
  admin = await app.administrator();
  us = await company(admin);
  them = await member(admin, { name: 'Yıldız Ticaret' });
});
afterAll(() => app.close());

const path = '/api/console/documents';
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
const send = (sent: Partial<Sent>, caller = admin): Promise<Answer<Row>> =>
  upload<Row>(caller, path, {
    name: 'belge.pdf',
    content: pdf('içerik'),
    ...sent,
    fields: { resource: 'members', record: them.id, ...sent.fields },
  });
const codesOf = (answer: Answer): unknown =>
  (
    answer.body as unknown as { error: { details: { errors: { path: string; code: string }[] } } }
  ).error.details.errors.map(({ path: where, code }) => [where, code]);
const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const stored = (content: Buffer) => {
  const name = hash(content);
  return join(app.dataDir, 'documents', 'files', name.slice(0, 2), name.slice(2, 4), name);
};
/** Files that were received and not taken over. */
function incoming(): string[] {
  const folder = join(app.dataDir, 'documents', 'incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
}
async function until(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
const colleague = async (role: 'sales' | 'viewer', companies: number[] = []) => {
  const user = await addStaff(app.system, role, companies);
  return signIn(app.url, 'console', user.email, testPassword);
};
const fileOf = (caller: Caller, id: number, query = {}) =>
  caller
    .get(`${path}/${id}/file`, query)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

describe('documents', () => {
  test('C33 I15 a document is filed at a member, corporate or individual, found and downloaded', async () => {
    const [type] = (await admin.list<Row>('/api/console/document-types', { filter: { q: 'sözleşme' } })).rows;
    const person = await member(admin, {
      kind: 'individual',
      name: undefined,
      firstName: 'Işıl',
      lastName: 'Ay',
    });
    for (const { id } of [them, person]) {
      const content = pdf(`üye ${id}`);
      const made = await send({
        name: 'Çerçeve Sözleşme.pdf',
        content,
        fields: { record: id, type: type?.id as number, expiry: '2027-01-31', note: 'ıslak imzalı' },
      });

      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        member: id,
        title: 'Çerçeve Sözleşme',
        type: type?.id,
        expiry: '2027-01-31',
        portalVisible: false,
        fileName: 'Çerçeve Sözleşme.pdf',
        fileType: 'application/pdf',
        fileSize: content.length,
        latest: 1,
      });
      const { rows } = await admin.list<Row>(path, {
        filter: { member: id, q: 'CERCEVE', expiry_lte: '2027-02-01' },
      });
      expect(rows.map((row) => row.id)).toEqual([made.body.id]);
      const file = await fileOf(admin, made.body.id).expect(200);
      expect(file.body as Buffer).toEqual(content);
      expect(file.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(content.length),
        'x-content-type-options': 'nosniff',
        'content-disposition':
          'attachment; filename="Cerceve Sozlesme.pdf"; filename*=UTF-8\'\'%C3%87er%C3%A7eve%20S%C3%B6zle%C5%9Fme.pdf',
      });
      expect(file.headers['content-security-policy']).toContain('sandbox');
      expect(existsSync(stored(content))).toBe(true);
    }
    expect(incoming()).toEqual([]);
  });

  test('S7 C33 every kind of record takes documents: branch, person, account and subscription', async () => {
    const unit = await admin.create('units', { member: them.id, kind: 'branch', name: 'İzmir' });
    const person = await admin.create('people', { member: them.id, firstName: 'Can', lastName: 'Er' });
    const ledger = await account(admin, them.id, us.id);
    const contract = await admin.create('subscriptions', {
      account: ledger.id,
      status: 'draft',
      start: '2026-01-01',
      period: 'month',
      interval: 1,
      lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '100', taxRate: '20' }],
    });
    const targets = { units: unit, people: person, accounts: ledger, subscriptions: contract };
    for (const [resource, { id }] of Object.entries(targets)) {
      const made = await send({ fields: { resource, record: id, portalVisible: true } });
      expect([made.status, made.body.member]).toEqual([201, them.id]);
      expect(made.body.company).toBe(['accounts', 'subscriptions'].includes(resource) ? us.id : null);
      expect((await admin.list(path, { filter: { resource, record: id } })).total).toBe(1);
    }
    const [ours, others] = [await colleague('sales', [us.id]), await colleague('sales')];
    const { rows } = await ours.list<Row>(path, { filter: { resource: 'subscriptions' } });
    const ofContract = rows[0]?.id as number;
    await fileOf(ours, ofContract).expect(200);
    // Another company's document does not exist: not its row, not its file, not a new version of it.
    expect((await others.list(path, { filter: { resource: 'subscriptions' } })).total).toBe(0);
    await others.get(`${path}/${ofContract}/file`).expect(404);
    await others.put(`${path}/${ofContract}`, { title: 'x' }).expect(404);
    await others.delete(`${path}/${ofContract}`).expect(404);
    const version = await upload(others, `${path}/${ofContract}/versions`, {
      name: 'a.pdf',
      content: pdf('b'),
    });
    expect(version.status).toBe(404);
    const foreign = await send({ fields: { resource: 'subscriptions', record: contract.id } }, others);
    expect([foreign.status, codesOf(foreign)]).toEqual([400, [['record', 'notReferenced']]]);
  });

  test('C33 a new version leaves the old one where it is', async () => {
    const [first, second] = [pdf('bir'), pdf('iki')];
    const { body } = await send({ name: 'taslak.pdf', content: first });
    const changed = await upload<Row>(admin, `${path}/${body.id}/versions`, {
      name: 'imzalı.pdf',
      content: second,
      fields: { note: 'imzalandı' },
    });
    expect(changed.status).toBe(201);
    expect(changed.body).toMatchObject({
      latest: 2,
      fileName: 'imzalı.pdf',
      title: 'taslak',
      versions: [
        { version: 2, name: 'imzalı.pdf', note: 'imzalandı', size: second.length },
        { version: 1, name: 'taslak.pdf', note: null },
      ],
    });
    expect((await fileOf(admin, body.id)).body as Buffer).toEqual(second);
    expect((await fileOf(admin, body.id, { version: 1 })).body as Buffer).toEqual(first);
    await admin.get(`${path}/${body.id}/file`, { version: 3 }).expect(404);
    await admin.get(`${path}/${body.id}/file`, { version: '../1' }).expect(400);
    await admin.get(`${path}/${body.id}/file`, { colour: 'red' }).expect(400);
    await admin.get(`${path}/999999/file`).expect(404);
    await app.http.get(`${path}/${body.id}/file`).expect(401);
    // Only what a browser shows harmlessly is shown, and only when it is asked for.
    const shown = await fileOf(admin, body.id, { inline: 'true' });
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    const text = await send({ name: 'a.txt', content: 'düz yazı' });
    const kept = await fileOf(admin, text.body.id, { inline: 'true' });
    expect(kept.headers['content-disposition']).toMatch(/^attachment;/);
  });

  test('C33 the content goes after the commit, with the last document that has it', async () => {
    const content = pdf('aynı içerik');
    const [one, two] = [await send({ content }), await send({ content })];
    await admin.delete(`${path}/${one.body.id}`).expect(200);
    expect((await fileOf(admin, two.body.id)).body as Buffer).toEqual(content);
    await admin.delete(`${path}/${two.body.id}`).expect(200);
    expect(await until(() => !existsSync(stored(content)))).toBe(true);
    await admin.get(`${path}/${two.body.id}/file`).expect(404);
  });

  test('C33 what a killed program left is removed: contents without a row, files half received', async () => {
    const content = pdf('sahipsiz');
    const { body } = await send({ content });
    await app.system.transaction((sql) => sql.run(`delete from documents where id = $1`, [body.id]));
    await until(() => !existsSync(stored(content)));
    const left = join(app.dataDir, 'documents', 'incoming', 'yarim');
    writeFileSync(stored(content), content);
    writeFileSync(left, 'yarım');
    const kept = await send({ content: pdf('sahipli') });
    const old = new Date(Date.now() - 48 * 3_600_000);
    utimesSync(stored(content), old, old);
    utimesSync(stored(pdf('sahipli')), old, old);
    utimesSync(left, old, old);
    await app.system.transaction((sql) => sql.run(`select app.enqueue_job('document-orphans', '{}')`));
    expect(await until(() => !existsSync(stored(content)) && !existsSync(left))).toBe(true);
    await fileOf(admin, kept.body.id).expect(200);
  });

  test.each([
    ['../../../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\\\..\\\\boot.pdf', 'boot.pdf'],
    ['sözleşme 🎉 عقد.pdf', 'sözleşme 🎉 عقد.pdf'],
    ['fatura\u202Exslx.pdf', 'faturaxslx.pdf'],
  ])('C33 a name like %j reaches no path and comes back harmless', async (name, kept) => {
    const { status, body } = await send({ name });
    expect([status, body.fileName]).toEqual([201, kept]);
    const file = await fileOf(admin, body.id).expect(200);
    expect(file.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(kept)}`);
    expect(statSync(stored(pdf('içerik'))).isFile()).toBe(true);
  });

  test.each([
    ['sayfa.pdf', '<!DOCTYPE html><script>alert(1)</script>', 'documents.errors.contentDiffers'],
    ['resim.png', pdf('x'), 'documents.errors.contentDiffers'],
    ['sayfa.html', '<p>a</p>', 'documents.errors.typeUnknown'],
    ['resim.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'documents.errors.typeUnknown'],
    ['program.exe', 'MZ\u0090\u0000', 'documents.errors.typeUnknown'],
    ['liste.csv', 'a;b\u0000c', 'documents.errors.contentDiffers'],
    ['not.txt', '<script>alert(1)</script>', 'documents.errors.contentDiffers'],
    ['adsiz', pdf('x'), 'documents.errors.typeUnknown'],
    ['boş.pdf', '', 'documents.errors.empty'],
  ])('C33 refuses %s by what it is', async (name, content, code) => {
    const refused = await send({ name, content });
    expect([refused.status, codesOf(refused)]).toEqual([400, [['file', code]]]);
    expect(incoming()).toEqual([]);
  });

  test('C33 too large is refused before it is read, in the caller’s language, and leaves nothing', async () => {
    const begun = beginUpload(admin, path, 300 * 1024 * 1024);
    const [status, text] = await new Promise<[number, string]>((resolve, reject) => {
      begun.on('error', reject).on('response', (response) => {
        let body = '';
        response.on('data', (chunk) => (body += String(chunk)));
        response.on('end', () => resolve([response.statusCode ?? 0, body]));
      });
    });
    begun.destroy();
    expect([status, (JSON.parse(text) as { error: { message: string } }).error.message]).toEqual([
      413,
      'Gönderilen veri çok büyük. En çok 2 MB gönderebilirsiniz.',
    ]);
    const sent = await send({ content: Buffer.concat([pdf(''), Buffer.alloc(2 * 1024 * 1024)]) });
    expect(sent.status).toBe(413);
    expect(incoming()).toEqual([]);
  });

  test('C33 an upload that breaks off leaves nothing', async () => {
    const before = await admin.list(path);
    const begun = beginUpload(admin, path, 500_000);
    begun.on('error', () => undefined);
    expect(await until(() => incoming().length > 0)).toBe(true);
    begun.destroy();
    expect(await until(() => incoming().length === 0)).toBe(true);
    expect((await admin.list(path)).total).toBe(before.total);
  });

  test('C33 refuses bad fields, no file and who may not, and keeps nothing of it', async () => {
    const content = pdf('reddedilen');
    const bad = await send({
      content,
      fields: { expiry: '31.01.2027', portalVisible: 'belki', type: 999999 },
    });
    expect(bad.status).toBe(400);
    expect(codesOf(bad)).toEqual([
      ['expiry', 'notDate'],
      ['portalVisible', 'notBoolean'],
      ['type', 'notReferenced'],
    ]);
    expect(codesOf(await send({ content, fields: { colour: 'red' } }))).toEqual([['colour', 'unknownKey']]);
    expect([existsSync(stored(content)), incoming()]).toEqual([false, []]);
    const json = await admin.post(path, { resource: 'members', record: them.id, title: 'x' });
    expect([json.status, json.body.error.details.errors[0]]).toMatchObject([
      400,
      { path: 'file', code: 'required' },
    ]);
    expect((await send({ content }, await colleague('viewer'))).status).toBe(403);
    expect((await send({ content }, { ...admin, token: 'x.y.z' })).status).toBe(401);
    expect(existsSync(stored(content))).toBe(false);
  });

  test('C33 a document outlives its branch and moves with its member', async () => {
    const other = await member(admin);
    const unit = await admin.create('units', { member: other.id, kind: 'branch', name: 'Kapanan' });
    const { body } = await send({ fields: { resource: 'units', record: unit.id } });
    await admin.delete(`/api/console/units/${unit.id}`).expect(200);
    expect((await admin.get(`${path}/${body.id}`)).body).toMatchObject({
      resource: 'members',
      record: other.id,
    });
    await admin.delete(`/api/console/members/${other.id}`).expect(200);
    await admin.get(`${path}/${body.id}`).expect(404);
  });
});

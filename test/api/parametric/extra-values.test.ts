import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { account, company, member, unique, type Row } from '../../support/records';

let app: App;
let admin: Caller;
let customers: Row;
let dealers: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  customers = await admin.create('categories', { name: 'Müşteri' });
  dealers = await admin.create('categories', { name: 'Bayi', parent: customers.id });
});
afterAll(() => app.close());

const define = (body: Record<string, unknown>): Promise<Row> =>
  admin.create('field-definitions', { entity: 'members', labels: { tr: 'Alan', en: 'Field' }, ...body });

/** The errors of an answer: path → code. */
const told = ({ body }: { body: { error: { details: { errors?: { path: string; code: string }[] } } } }) =>
  Object.fromEntries((body.error.details.errors ?? []).map(({ path, code }) => [path, code]));

const key = (): string => `k${unique()}`;

/** Required fields and defaults would meet the members of the tests that follow. */
const retire = ({ id }: Row) =>
  admin.put(`/api/console/field-definitions/${id}`, { archived: true }).expect(200);

describe('C6 X2 a field that an administrator defines', () => {
  test('is live with the next request: written, read, filtered, sorted and taken back', async () => {
    const risk = await define({
      key: 'risk',
      type: 'choice',
      labels: { tr: 'Risk sınıfı', en: 'Risk class' },
      options: [
        { value: 'a', labels: { tr: 'Düşük', en: 'Low' } },
        { value: 'b', labels: { tr: 'Orta', en: 'Medium' } },
        'c',
      ],
    });
    expect(risk).toMatchObject({
      entity: 'members',
      required: false,
      portal: 'hidden',
      archived: false,
      indexState: 'none',
      options: [{ value: 'a' }, { value: 'b' }, { value: 'c', labels: {} }],
    });
    const low = await member(admin, { name: 'Az Riskli', extra: { risk: 'a' } });
    const high = await member(admin, { name: 'Çok Riskli', extra: { risk: 'c' } });
    const none = await member(admin, { name: 'Risksiz' });
    expect(low.extra).toEqual({ risk: 'a' });
    expect(none.extra).toEqual({});
    const list = async (filter: Record<string, unknown>, order: 'ASC' | 'DESC' = 'ASC') =>
      (await admin.list('/api/console/members', { filter, sort: ['extra.risk', order] })).rows.map(
        ({ id }) => id,
      );
    expect(await list({ 'extra.risk': 'a' })).toEqual([low.id]);
    expect(await list({ 'extra.risk': ['a', 'c'] }, 'DESC')).toEqual([high.id, low.id]);
    expect(await list({ 'extra.risk_isnull': false })).toEqual([low.id, high.id]);
    expect((await list({}, 'DESC')).slice(0, 2)).toEqual([high.id, low.id]);

    const changed = await admin.put(`/api/console/members/${low.id}`, { extra: { risk: 'b' } }).expect(200);
    expect(changed.body).toMatchObject({ extra: { risk: 'b' }, version: 2 });
    const cleared = await admin.put(`/api/console/members/${low.id}`, { extra: { risk: null } }).expect(200);
    expect((cleared.body as Row).extra).toEqual({});
  });

  test('stands in the description of the API', async () => {
    const { body } = await admin.get('/api/openapi.json').expect(200);
    const { properties } = (
      body as { components: { schemas: Record<string, { properties: Record<string, unknown> }> } }
    ).components.schemas.Members!;
    expect(properties.extra).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { risk: { enum: ['a', 'b', 'c', null], title: 'Risk class' } },
    });
    expect(properties).not.toHaveProperty('extra.risk');
  });

  test('keeps what is stored when only other keys are written', async () => {
    await define({ key: 'floor', type: 'integer' });
    await define({ key: 'lift', type: 'boolean' });
    const row = await member(admin, { extra: { floor: 3, lift: true } });
    await admin.put(`/api/console/members/${row.id}`, { extra: { floor: 4 } }).expect(200);
    const { body } = await admin.get(`/api/console/members/${row.id}`).expect(200);
    expect((body as Row).extra).toEqual({ floor: 4, lift: true });
  });
});

describe('C6 every type takes what it is for, in one form, and refuses the rest', () => {
  test.each([
    ['text', 'Şişli', 'Şişli', [5, 'x'.repeat(501), 'a\u0000b', '\ud800', {}]],
    ['longtext', 'satır\nsatır', 'satır\nsatır', ['x'.repeat(1_000_000), 7]],
    ['integer', 42, 42, ['4.5', 4.5, 2 ** 60, true, 'x']],
    ['decimal', '12.50', '12.5', ['1e5', '1,5', '1.1234567890123', {}]],
    ['money', 2_100_000_000_00, 2_100_000_000_00, ['1.5', 0.5]],
    ['date', '2024-02-29', '2024-02-29', ['2023-02-29', '31.12.2024', 20240229]],
    ['boolean', false, false, ['true', 1]],
    ['url', 'www.ortak.example', 'https://www.ortak.example', ['javascript:alert(1)', 'no spaces please']],
    ['email', 'a@b.example', 'a@b.example', ['a@b', 'nobody']],
    ['phone', '0212 555 01 28', '+902125550128', ['12', 'call me']],
    ['member', undefined, undefined, [999_999_999, 'x', -1]],
    ['file', undefined, undefined, [999_999_999, 0]],
  ])('%s', async (type, given, stored, wrong) => {
    const name = key();
    await define({ key: name, type });
    if (given !== undefined) {
      const row = await member(admin, { extra: { [name]: given } });
      expect(row.extra).toEqual({ [name]: stored });
      const found = await admin.list('/api/console/members', {
        filter: { [`extra.${name}`]: stored as string },
      });
      expect(found.rows.map(({ id }) => id)).toEqual([row.id]);
    }
    for (const value of wrong) {
      const answer = await admin.post('/api/console/members', {
        kind: 'corporate',
        name: 'X',
        extra: { [name]: value },
      });
      expect([value, answer.status, Object.keys(told(answer))]).toEqual([value, 400, [`extra.${name}`]]);
    }
  });

  test('choices are a set: stored in the order of the options, found by any of them', async () => {
    const name = key();
    await define({ key: name, type: 'choices', options: ['x', 'y', 'z'] });
    const row = await member(admin, { extra: { [name]: ['z', 'x', 'z'] } });
    expect(row.extra).toEqual({ [name]: ['x', 'z'] });
    const found = async (filter: Record<string, unknown>) =>
      (await admin.list('/api/console/members', { filter })).rows.map(({ id }) => id);
    expect(await found({ [`extra.${name}`]: 'z' })).toEqual([row.id]);
    expect(await found({ [`extra.${name}`]: ['x', 'y'] })).toEqual([row.id]);
    expect(await found({ [`extra.${name}`]: 'y' })).toEqual([]);
    await admin.get('/api/console/members', { sort: [`extra.${name}`, 'ASC'] }).expect(400);
    const wrong = await admin
      .put(`/api/console/members/${row.id}`, { extra: { [name]: ['x', 'w'] } })
      .expect(400);
    expect(told(wrong)).toEqual({ [`extra.${name}`]: 'notOneOf' });
  });

  test('unknown keys, keys of other kinds of record and values outside the bounds are refused by name', async () => {
    const name = key();
    const pattern = key();
    await define({ key: name, type: 'integer', min: 1, max: 10 });
    await define({ key: pattern, type: 'text', pattern: '[A-Z]{2}-[0-9]+' });
    await define({ entity: 'people', key: `${name}p`, type: 'text' });
    const answer = await admin
      .post('/api/console/members', {
        kind: 'corporate',
        name: 'X',
        extra: { [name]: 11, [pattern]: 'ab-1', nothing: 1, [`${name}p`]: 'x', __proto__: 1 },
      })
      .expect(400);
    expect(told(answer)).toEqual({
      [`extra.${name}`]: 'tooLarge',
      [`extra.${pattern}`]: 'notPattern',
      'extra.nothing': 'unknownKey',
      [`extra.${name}p`]: 'unknownKey',
    });
    for (const filter of [
      { 'extra.nothing': 1 },
      { [`extra.${name}_contains`]: '1' },
      { [`extra.${name}`]: 'x' },
    ])
      await admin.get('/api/console/members', { filter }).expect(400);
    await admin.get('/api/console/members', { sort: ["extra.x' or 1=1 --", 'ASC'] }).expect(400);
  });

  test('a pattern that would take a backtracking engine forever ends at once', async () => {
    const name = key();
    await define({ key: name, type: 'text', pattern: '(a+)+$' });
    const began = Date.now();
    await admin
      .post('/api/console/members', {
        kind: 'corporate',
        name: 'X',
        extra: { [name]: `${'a'.repeat(400)}!` },
      })
      .expect(400);
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});

describe('C6 rules around a value', () => {
  test('only members of a category, or below it, have the field', async () => {
    const name = key();
    const field = await define({ key: name, type: 'text', categories: [customers.id], required: true });
    const plain = await member(admin, {});
    expect(plain.extra).toEqual({});
    const refused = await admin
      .put(`/api/console/members/${plain.id}`, { extra: { [name]: 'x' } })
      .expect(400);
    expect(told(refused)).toEqual({ [`extra.${name}`]: 'notForCategory' });
    const missing = await admin
      .post('/api/console/members', { kind: 'corporate', name: 'Bayi', categories: [dealers.id] })
      .expect(400);
    expect(told(missing)).toEqual({ [`extra.${name}`]: 'required' });
    const dealer = await member(admin, { categories: [dealers.id], extra: { [name]: 'x' } });
    expect(dealer.extra).toEqual({ [name]: 'x' });
    // Both change together: what the member will be counts.
    await admin
      .put(`/api/console/members/${plain.id}`, { categories: [customers.id], extra: { [name]: 'y' } })
      .expect(200);
    // The category goes, the value stays, and a form that sends it back unchanged is no mistake.
    const kept = await admin
      .put(`/api/console/members/${dealer.id}`, { categories: [], extra: { [name]: 'x' } })
      .expect(200);
    expect((kept.body as Row).extra).toEqual({ [name]: 'x' });
    await retire(field);
  });

  test('records of a member go by its categories: people and accounts', async () => {
    const name = key();
    await define({ entity: 'people', key: name, type: 'text', categories: [dealers.id] });
    await define({ entity: 'accounts', key: name, type: 'decimal', categories: [dealers.id] });
    const main = await company(admin);
    const dealer = await member(admin, { categories: [dealers.id] });
    const other = await member(admin, {});
    const person = (owner: number) => ({
      member: owner,
      firstName: 'Ada',
      lastName: 'Ay',
      extra: { [name]: 'x' },
    });
    expect((await admin.create('people', person(dealer.id))).extra).toEqual({ [name]: 'x' });
    expect(told(await admin.post('/api/console/people', person(other.id)).expect(400))).toEqual({
      [`extra.${name}`]: 'notForCategory',
    });
    expect((await account(admin, dealer.id, main.id, { extra: { [name]: '1.5' } })).extra).toEqual({
      [name]: '1.5',
    });
  });

  test('defaults fill new records; what is hidden by another field is not asked for', async () => {
    const [kind, plate] = [key(), key()];
    const first = await define({ key: kind, type: 'choice', options: ['car', 'none'], default: 'none' });
    const second = await define({
      key: plate,
      type: 'text',
      required: true,
      shownIf: { field: kind, in: ['car'] },
    });
    expect((await member(admin, {})).extra).toEqual({ [kind]: 'none' });
    const missing = await admin
      .post('/api/console/members', { kind: 'corporate', name: 'X', extra: { [kind]: 'car' } })
      .expect(400);
    expect(told(missing)).toEqual({ [`extra.${plate}`]: 'required' });
    const row = await member(admin, { extra: { [kind]: 'car', [plate]: '34 AB 1' } });
    await admin.put(`/api/console/members/${row.id}`, { extra: { [plate]: null } }).expect(400);
    await admin
      .put(`/api/console/members/${row.id}`, { extra: { [kind]: 'none', [plate]: null } })
      .expect(200);
    await retire(second);
    await retire(first);
  });

  test('a unique value belongs to one record, also when ten write it at once', async () => {
    const name = key();
    await define({ key: name, type: 'text', unique: true });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        admin.post('/api/console/members', {
          kind: 'corporate',
          name: `Üye ${unique()}`,
          extra: { [name]: 'tek' },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 409),
    ]);
    const { rows } = await admin.list('/api/console/members', { filter: { [`extra.${name}`]: 'tek' } });
    expect(rows).toHaveLength(1);
  });
});

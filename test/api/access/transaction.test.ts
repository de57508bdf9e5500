import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { unique } from '../../support/records';
import { addAccount, addCompany, addMember, addPerson, addStaff, testPassword } from '../../support/users';

const program = join(__dirname, '..', '..', 'support', 'app-with-traps.mjs');
const POOL = 3;

let app: App;
let staff: Caller;
let staffId: number;
let portal: Caller;
let portalPerson: number;
let company: number;
let members: number;

const memberExists = (code: string): Promise<boolean> =>
  app.system.transaction(
    async (sql) => (await sql.one('select 1 from members where code = $1', [code])) !== undefined,
  );

beforeAll(async () => {
  app = await startApp({ ORTAK_POOL: String(POOL) }, program);
  company = await addCompany(app.system);
  const member = await addMember(app.system);
  await addMember(app.system);
  await addMember(app.system);
  await addAccount(app.system, member, company);
  const user = await addStaff(app.system, 'billing', [company]);
  const person = await addPerson(app.system, { member, scope: 'member' });
  staffId = user.id;
  portalPerson = person.person;
  staff = await signIn(app.url, 'console', user.email, testPassword);
  portal = await signIn(app.url, 'portal', person.email, testPassword);
  members = 3;
});
afterAll(() => app?.close());

describe('X1 the transaction of a request', () => {
  test('confines Strapi’s own queries too', async () => {
    const { body } = await staff.get('/api/traps/joined').expect(200);
    expect(body).toEqual({ found: members, counted: members, documents: members, sql: members });
    // The portal's role may read named columns only; Strapi asks for all of them, and gets nothing at all.
    expect((await portal.get('/api/traps/joined')).status).toBeGreaterThanOrEqual(400);
  });

  test('a raw connection outside of it finds nothing', async () => {
    const { body } = await staff.get('/api/traps/raw').expect(200);
    expect(body).toEqual({ rows: 0, settings: { role: 'ortak', actor: '', companies: '' } });
  });

  test('a stream of the query builder finds nothing', async () => {
    const { body } = await staff.get('/api/traps/stream').expect(200);
    expect(body).toEqual({ rows: 0 });
  });

  test('after the commit its SQL is dead, Strapi finds nothing, and the System sees what was written', async () => {
    const code = `after-${unique()}`;
    await staff.post('/api/traps/after-commit', { code }).expect(200);
    let body: Record<string, string> | null = null;
    for (let attempt = 0; attempt < 50 && !body; attempt += 1) {
      await wait(20);
      body = (await staff.get('/api/traps/after-commit').expect(200)).body as Record<string, string> | null;
    }
    expect(body).toEqual({ sql: expect.stringMatching(/^refused: .*over/), orm: '0', system: '1' });
    members += 1;
  });

  test('a refusal that somebody swallowed rolls everything back, and says so', async () => {
    const code = `swallowed-${unique()}`;
    const { body } = await staff.post('/api/traps/swallow', { code }).expect(500);
    expect(body).toMatchObject({ data: null, error: { status: 500, details: { code: 'unexpected' } } });
    expect(JSON.stringify(body)).not.toMatch(/permission|up_users/);
    expect(await memberExists(code)).toBe(false);
  });

  test('an answer of 400 and more rolls back what was written before it', async () => {
    const code = `late-${unique()}`;
    const { body } = await staff.post('/api/traps/refuse-late', { code }).expect(422);
    expect(body).toMatchObject({ error: { message: 'changed my mind' } });
    expect(await memberExists(code)).toBe(false);
  });

  test('a fault rolls back, and tells nothing about itself', async () => {
    const code = `thrown-${unique()}`;
    const { body } = await staff.post('/api/traps/throw-late', { code }).expect(500);
    expect(JSON.stringify(body)).not.toContain('secret details');
    expect(await memberExists(code)).toBe(false);
  });

  test('a change of the actor on the way rolls back', async () => {
    const code = `changed-${unique()}`;
    await staff.post('/api/traps/change-actor', { code }).expect(500);
    expect(await memberExists(code)).toBe(false);
  });

  test('what the caller may not write is refused by the database', async () => {
    const code = `foreign-${unique()}`;
    const response = await portal.post('/api/traps/keep', { code });
    expect(response.status).toBe(403);
    expect(await memberExists(code)).toBe(false);
  });

  test('a request without a token has no actor and no transaction', async () => {
    await app.http.get('/api/traps/who').expect(401);
  });
});

describe('X1 connections that are used again', () => {
  test('carry nothing over: each of many mixed requests is who it is', async () => {
    const asked = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const caller = index % 2 ? staff : portal;
        return {
          staff: index % 2 === 1,
          body: (await caller.get('/api/traps/who', { wait: '0.01' }).expect(200)).body as unknown,
        };
      }),
    );
    for (const { staff: isStaff, body } of asked) {
      expect(body).toEqual(
        isStaff
          ? { role: 'ortak_staff', actor: 'staff', user: staffId, person: null, companies: `{${company}}` }
          : {
              role: 'ortak_portal',
              actor: 'portal',
              user: expect.any(Number),
              person: portalPerson,
              companies: '',
            },
      );
    }
    for (let round = 0; round < POOL * 3; round += 1) {
      const { body } = await staff.get('/api/traps/raw');
      expect(body).toEqual({ rows: 0, settings: { role: 'ortak', actor: '', companies: '' } });
    }
  });

  test('many more requests than connections, each also asking the System, all end well', async () => {
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 80 }, () => staff.get('/api/traps/two-connections')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(80).fill(200));
    for (const { body } of answers) expect(body).toEqual({ own: members, all: members });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('X1 a body that streams from the database', () => {
  test('is read inside the transaction, as who asked', async () => {
    const { text } = await staff.get('/api/traps/export', { rows: '20000' }).expect(200);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(20_000);
    expect(new Set(lines.map((line) => line.split(',')[1]))).toEqual(new Set(['ortak_staff']));
  });

  test('that fails in the middle is cut off, not ended as if it were whole', async () => {
    const failing = staff.get('/api/traps/export', { rows: '20000', fail: '20' });
    await expect(failing).rejects.toThrow(/hang up|aborted/);
  });

  test('that fails before its first row is an error like any other', async () => {
    const { body } = await staff.get('/api/traps/export', { rows: '20000', fail: '0' }).expect(500);
    expect(body).toMatchObject({ data: null, error: { status: 500, details: { code: 'unexpected' } } });
  });

  test('of nothing is empty', async () => {
    expect((await staff.get('/api/traps/export', { rows: '0' }).expect(200)).text).toBe('');
  });

  test('whose reader leaves gives its connection back', async () => {
    for (let round = 0; round < POOL * 3; round += 1) {
      await new Promise<void>((resolve) => {
        const request = get(
          `${app.url}/api/traps/export?rows=2000000`,
          { headers: { Authorization: `Bearer ${staff.token}` } },
          (response) => {
            response.once('data', () => request.destroy());
          },
        );
        request.on('close', () => resolve());
        request.on('error', () => undefined);
      });
    }
    const answers = await Promise.all(Array.from({ length: POOL * 4 }, () => staff.get('/api/traps/who')));
    expect(answers.map(({ status }) => status)).toEqual(Array(POOL * 4).fill(200));
  });

  test('readers who do not read may hold some connections, never all of them', async () => {
    const held = Array.from({ length: POOL * 2 }, () =>
      get(
        `${app.url}/api/traps/export?rows=2000000`,
        { headers: { Authorization: `Bearer ${staff.token}` } },
        (response) => {
          response.pause();
        },
      ).on('error', () => undefined),
    );
    await wait(500);
    const answers = await Promise.all(Array.from({ length: 20 }, () => staff.get('/api/traps/who')));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    for (const request of held) request.destroy();
  });
});

import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { importFile, sendImport } from '../../support/imports';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, addStaff, testPassword } from '../../support/users';

let app: App;
let admin: Caller;
let clerk: Caller;
let own: Row;
let foreign: Row;
let shared: Row;
let foreignAccount: Row;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  own = await company(admin, { code: 'OWN' });
  foreign = await company(admin, { code: 'FOREIGN' });
  shared = await member(admin, { code: 'SHARED' });
  foreignAccount = await account(admin, shared.id, foreign.id, { creditLimit: 100 });
  const user = await addStaff(app.system, 'billing', [own.id]);
  clerk = await signIn(app.url, 'console', user.email, testPassword);
});
afterAll(() => app.close());

const accountsOf = (find: unknown) => ({
  steps: [
    { resource: 'members', match: ['code'], set: { code: '$code', kind: 'corporate', name: '$code' } },
    {
      resource: 'accounts',
      match: ['member', 'company'],
      set: { member: '@members', company: find, currency: 'TRY', creditLimit: '$limit' },
    },
  ],
});
const file = 'code,limit\nSHARED,500\n';
const limitOf = async (id: number) => (await admin.get(`/api/console/accounts/${id}`)).body.creditLimit;

describe('X1 C20 an import sees and writes what its user may', () => {
  test('another company does not exist: neither by its code nor by its id', async () => {
    const byCode = await sendImport(clerk, file, accountsOf({ find: { code: 'FOREIGN' } }));
    expect(byCode.status).toBe(400);
    expect(byCode.body.error.details.errors).toMatchObject([{ code: 'imports.errors.notFound' }]);
    const byCell = await importFile(
      clerk,
      'code,limit,company\nSHARED,500,FOREIGN\n',
      accountsOf({ find: { code: '$company' } }),
    );
    expect(byCell).toMatchObject({ status: 'failed', created: 0 });
    expect(byCell.errors).toMatchObject([{ row: 2, column: 'company', code: 'imports.errors.notFound' }]);
    const byId = await importFile(clerk, file, accountsOf(foreign.id));
    expect(byId).toMatchObject({ status: 'failed', created: 0, errors: [{ row: 2, code: 'notReferenced' }] });
    expect(await limitOf(foreignAccount.id)).toBe(100);
  });

  test('an account of another company cannot be changed, found or subscribed to', async () => {
    const byId = {
      steps: [{ resource: 'accounts', match: ['id'], set: { id: '$id', creditLimit: '$limit' } }],
    };
    expect(
      await importFile(clerk, `id,limit\n${foreignAccount.id},500\n`, byId, { partial: true }),
    ).toMatchObject({
      updated: 0,
      failed: 1,
      errors: [{ row: 2, column: 'id', code: 'notReferenced' }],
    });
    const contract = {
      steps: [
        {
          resource: 'subscriptions',
          match: ['number'],
          set: {
            number: '$number',
            account: '$account',
            start: '2026-01-01',
            lines: [{ description: 'x', unitPrice: '1' }],
          },
        },
      ],
    };
    expect(await importFile(clerk, `number,account\nS1,${foreignAccount.id}\n`, contract)).toMatchObject({
      status: 'failed',
      created: 0,
      errors: [{ row: 2, column: 'account' }],
    });
    expect(await limitOf(foreignAccount.id)).toBe(100);
  });

  test('the own company is there', async () => {
    expect(await importFile(clerk, file, accountsOf({ find: { code: 'OWN' } }))).toMatchObject({
      status: 'finished',
      created: 1,
    });
    expect(await importFile(clerk, file, accountsOf({ find: { code: 'OWN' } }))).toMatchObject({
      status: 'finished',
      created: 0,
      updated: 0,
    });
  });

  test('a resource that may not be written is refused before any row is run', async () => {
    const companies = {
      steps: [{ resource: 'companies', match: ['code'], set: { code: '$code', name: 'Mine' } }],
    };
    const response = await sendImport(clerk, file, companies);
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors).toMatchObject([
      { path: 'mapping.steps.0.resource', code: 'imports.errors.mayNotWrite' },
    ]);
  });

  test('somebody else’s import is not there, and cannot be cancelled', async () => {
    const { id } = await importFile(admin, 'code\nX1\n', {
      steps: [
        { resource: 'members', match: ['code'], set: { code: '$code', kind: 'corporate', name: '$code' } },
      ],
    });
    expect((await clerk.get(`/api/imports/${id}`)).status).toBe(404);
    expect((await clerk.post(`/api/imports/${id}/cancel`)).status).toBe(404);
    expect((await clerk.list<Row>('/api/console/imports', { filter: { id } })).total).toBe(0);
  });

  test('a viewer may not import; the portal has no import at all', async () => {
    const viewer = await addStaff(app.system, 'viewer', [own.id]);
    const looking = await signIn(app.url, 'console', viewer.email, testPassword);
    expect((await sendImport(looking, file, accountsOf(own.id))).status).toBe(403);
    const person = await addPerson(app.system, { member: shared.id, scope: 'member' });
    const guest = await signIn(app.url, 'portal', person.email, testPassword);
    expect((await sendImport(guest, file, accountsOf(own.id))).status).toBe(403);
  });
});

import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import {
  billAll,
  computed,
  everyResource,
  furnish,
  virtual,
  type Described,
  type Furnished,
} from '../../support/every-resource';
import { walk } from '../../support/walk';
import { addStaff, testPassword } from '../../support/users';

/** Every resource in every way: hundreds of questions. */
const LONG = 300_000;

let app: App;
let administrator: Caller;
let clerk: Caller;
let ours: Furnished;
let other: Furnished;
let resources: Described[];

beforeAll(async () => {
  app = await startApp();
  administrator = await app.administrator();
  resources = await everyResource(app);
  ours = await furnish(app, administrator, resources);
  other = await furnish(app, administrator, resources);
  await billAll(administrator);
  const user = await addStaff(app.system, 'billing', [ours.stage.company.id]);
  clerk = await signIn(app.url, 'console', user.email, testPassword);
}, LONG);
afterAll(() => app?.close());

/** What is no company's is everybody's: the address book, lists of the house. */
function hidden(resource: Described, row: Record<string, unknown>): boolean {
  const { id } = other.stage.company;
  if (resource.name === 'companies') return row.id === id;
  // Who else works where is the administrators' business; everybody sees their colleagues.
  if (resource.name === 'users') return row.kind === 'portal';
  // Mail about nobody's company is about our own users: administrators see it.
  if (resource.name === 'mails' && row.company === null) return true;
  const company = row.company as { id?: number } | number | null | undefined;
  const of = typeof company === 'object' ? company?.id : company;
  if (of !== undefined && of !== null) return of === id;
  // A run that billed several companies is for those who work for all of them.
  const companies = row.companies as number[] | undefined;
  return Array.isArray(companies) && resource.name === 'billing-runs' && companies.includes(id);
}

describe('C20 I13 X1 staff of one group company, in every resource', () => {
  test(
    'find nothing of the other: lists, totals, single records, filters, search, sorting, export, embeds',
    async () => {
      expect(resources.length).toBeGreaterThan(20);
      expect([...other.unmade]).toEqual([]);
      const found = new Map<string, number>();
      // Of the trail they see less than others: what concerns rows that they may see.
      const trail = await clerk.list<{ company: number | null }>('/api/console/audit-entries', {
        range: [0, 999],
      });
      expect(trail.rows.filter(({ company }) => company === other.stage.company.id)).toEqual([]);
      for (const resource of resources.filter(({ name }) => name !== 'audit-entries')) {
        const allowed = await clerk.get(`/api/console/${resource.name}`, { range: [0, 0] });
        if (allowed.status === 403) continue;
        found.set(resource.name, await walk(resource, { administrator, caller: clerk, hidden, resources }));
      }
      // The walk proves something only where there was something to hide.
      const commercial = resources.filter(({ properties, lists }) => 'company' in properties && lists);
      expect(commercial.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'accounts',
          'subscriptions',
          'invoices',
          'invoice-lines',
          'payments',
          'ledger-entries',
          'team-members',
        ]),
      );
      for (const { name } of commercial.filter(
        ({ name: one }) => found.has(one) && !virtual.has(one) && !computed.has(one),
      ))
        expect([name, found.get(name)]).not.toEqual([name, 0]);
    },
    LONG,
  );

  test('share what is common to all companies: members, units, people, categories', async () => {
    for (const name of [
      'members',
      'units',
      'people',
      'relationships',
      'team-roles',
      'categories',
      'sectors',
      'products',
    ]) {
      const [id] = other.rows.get(name) ?? [];
      const seen = await clerk.get(`/api/console/${name}/${id}`);
      expect([name, seen.status]).toEqual([name, 200]);
    }
  });
});

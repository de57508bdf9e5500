import type { Rights, Scope } from '@ortak/kernel/access';
import type { App } from './app';
import { bill, subscription } from './billing';
import { signIn, type Caller } from './caller';
import { account, company, member, unique, type Row } from './records';
import { upload } from './uploads';
import { form } from '../api/analyses/arrange';
import { addPerson, addUnit, testPassword, type TestPerson } from './users';

/** Who asks in the portal: an employee with each scope, one of a subsidiary, and an individual customer. */
export const callers = ['own', 'unit', 'member', 'subsidiary', 'group', 'customer'] as const;
export type CallerName = (typeof callers)[number];

/** Whose a row is. `shared`: of all who deal with the company. */
export const owners = [
  'own',
  'branch',
  'sibling',
  'member',
  'subsidiary',
  'foreign',
  'customer',
  'shared',
] as const;
export type Owner = (typeof owners)[number];

/** Stands in whatever belongs to an owner; nobody else may ever read it. */
export const markOf = (owner: Owner): string => `zz-${owner}-zz`;

const every = ['view', 'create', 'edit', 'approve', 'download'];
export const allRights: Rights = Object.fromEntries(
  [
    'people',
    'units',
    'subscriptions',
    'invoices',
    'statements',
    'payments',
    'documents',
    'analyses',
    'notes',
  ].map((area) => [area, every]),
);

export interface PortalWorld {
  readonly administrator: Caller;
  readonly callers: Readonly<Record<CallerName, Caller>>;
  readonly people: Readonly<Record<CallerName | 'foreign' | 'branch' | 'sibling', TestPerson>>;
  readonly units: Readonly<Record<'region' | 'branch' | 'sibling', number>>;
  /** Ids of rows by resource and owner. */
  readonly rows: Readonly<Record<string, Readonly<Partial<Record<Owner, readonly number[]>>>>>;
}

/**
 * A holding with a region, a branch below it and a sibling unit, a subsidiary, a stranger who deals with another of our
 * companies, and an individual customer; each with contracts, bills, payments, documents and cards.
 */
export async function makePortalWorld(app: App): Promise<PortalWorld> {
  const administrator = await app.administrator();
  const ours = await company(administrator);
  const other = await company(administrator, { name: `Başka ${markOf('foreign')}` });
  const with_ = (owner: Owner, more: object = {}) =>
    member(administrator, {
      name: `${owner === 'member' ? 'Holding' : markOf(owner)} ${unique()}`,
      email: `${markOf(owner)}@uye.test`,
      ...more,
    });
  const holding = await with_('member');
  const members = {
    member: holding,
    subsidiary: await with_('subsidiary', { parent: holding.id }),
    foreign: await with_('foreign'),
    customer: await with_('customer', {
      kind: 'individual',
      firstName: 'Ayşe',
      lastName: markOf('customer'),
    }),
  };
  const rename = (table: string, id: number, column: string, owner: Owner) =>
    app.system.transaction((sql) =>
      sql.run(`update ${table} set ${column} = $2 where id = $1`, [id, markOf(owner)]),
    );
  const region = await addUnit(app.system, holding.id);
  const branch = await addUnit(app.system, holding.id, region);
  const sibling = await addUnit(app.system, holding.id);
  const farUnits = {
    subsidiary: await addUnit(app.system, members.subsidiary.id),
    foreign: await addUnit(app.system, members.foreign.id),
  };
  for (const [id, owner] of [
    [region, 'branch'],
    [branch, 'branch'],
    [sibling, 'sibling'],
    [farUnits.subsidiary, 'subsidiary'],
    [farUnits.foreign, 'foreign'],
  ] as const)
    await rename('units', id, 'name', owner);

  const person = async (of: Row, scope: Scope, owner: Owner, unit?: number) => {
    const made = await addPerson(app.system, {
      member: of.id,
      scope,
      rights: allRights,
      ...(unit === undefined ? {} : { unit }),
    });
    await rename('people', made.person, 'title', owner);
    return made;
  };
  const own = await app.system.transaction((sql) =>
    sql.one<{ id: number }>('select id from people where member_id = $1', [members.customer.id]),
  );
  const people = {
    own: await person(holding, 'own', 'own'),
    unit: await person(holding, 'unit', 'branch', region),
    branch: await person(holding, 'own', 'branch', branch),
    sibling: await person(holding, 'own', 'sibling', sibling),
    member: await person(holding, 'member', 'member'),
    group: await person(holding, 'group', 'member'),
    subsidiary: await person(members.subsidiary, 'member', 'subsidiary', farUnits.subsidiary),
    foreign: await person(members.foreign, 'group', 'foreign', farUnits.foreign),
    customer: await person(members.customer, 'member', 'customer'),
  };

  const rows: Record<string, Partial<Record<Owner, number[]>>> = {};
  const note = (resource: string, owner: Owner, id: number) => {
    const kept = (rows[resource] ??= {});
    (kept[owner] ??= []).push(id);
  };
  const ownerOfMember = new Map(Object.entries(members).map(([name, { id }]) => [id, name as Owner]));
  const accounts = new Map<Owner, number>();
  for (const company_ of [ours, other])
    await administrator.create('card-series', {
      company: company_.id,
      prefix: String(70_000 + company_.id),
      length: 13,
    });
  for (const [name, { id }] of Object.entries(members) as [Owner, Row][]) {
    const held = await account(administrator, id, name === 'foreign' ? other.id : ours.id);
    accounts.set(name, held.id);
    note('accounts', name, held.id);
    note('statements', name, held.id);
    note('members', name, id);
    const card = await administrator.create<Row>('member-cards', {
      account: held.id,
      nameOnCard: markOf(name),
    });
    note('member-cards', name, card.id);
  }
  const contract = async (owner: Owner, of: Owner, more: Record<string, unknown> = {}) => {
    const { id } = await subscription(administrator, accounts.get(of) as number, {
      subject: markOf(owner),
      lines: [{ description: markOf(owner), quantity: '1', unitPrice: '100', taxRate: '0' }],
      ...more,
    });
    note('subscriptions', owner, id);
  };
  await contract('own', 'member', { contact: people.own.person });
  await contract('branch', 'member', { unit: branch });
  await contract('sibling', 'member', { unit: sibling });
  for (const name of Object.keys(members) as Owner[]) await contract(name, name);
  await bill(administrator, '2026-02-15');

  const all = async <T extends Row>(resource: string) =>
    (await administrator.list<T>(`/api/console/${resource}`, { range: [0, 999], sort: ['id', 'ASC'] })).rows;
  const ownerOf = (resource: string, id: unknown): Owner => {
    const found = Object.entries(rows[resource] ?? {}).find(([, ids]) => ids.includes(id as number));
    if (found === undefined) throw new Error(`${resource} ${String(id)} belongs to nobody`);
    return found[0] as Owner;
  };
  for (const { id, subscription: of } of await all('invoices'))
    note('invoices', ownerOf('subscriptions', of), id);
  for (const { id, invoice } of await all('invoice-lines'))
    note('invoice-lines', ownerOf('invoices', invoice), id);
  for (const { id, subscription: of } of await all('subscription-lines'))
    note('subscription-lines', ownerOf('subscriptions', of), id);
  for (const [name, held] of accounts) {
    const [invoice] = rows.invoices?.[name] ?? [];
    await administrator.create('payments', {
      account: held,
      date: '2026-02-15',
      amount: 500,
      currency: 'TRY',
      method: 'transfer',
      reference: markOf(name),
      allocations: [{ invoice, amount: 100 }],
    });
  }
  for (const { id, member: of } of await all('payments'))
    note('payments', ownerOfMember.get(of as number) as Owner, id);
  for (const { id, payment } of await all('payment-allocations'))
    note('payment-allocations', ownerOf('payments', payment), id);

  note('units', 'branch', region);
  note('units', 'branch', branch);
  note('units', 'sibling', sibling);
  note('units', 'subsidiary', farUnits.subsidiary);
  note('units', 'foreign', farUnits.foreign);
  for (const [name, { person: id }] of Object.entries(people))
    note('people', name === 'unit' ? 'branch' : name === 'group' ? 'member' : (name as Owner), id);
  if (own !== undefined) note('people', 'customer', own.id);

  const file = async (owner: Owner, resource: string, record: number) => {
    const { body, status } = await upload<Row>(administrator, '/api/console/documents', {
      name: 'belge.txt',
      content: markOf(owner),
      fields: { resource, record, title: markOf(owner), portalVisible: true },
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    note('documents', owner, body.id);
  };
  const write = async (owner: Owner, resource: string, record: number) => {
    const shown = { resource, record, body: markOf(owner), portalVisible: true };
    note('notes', owner, (await administrator.create<Row>('notes', shown)).id);
  };
  await write('own', 'people', people.own.person);
  await write('own', 'subscriptions', rows.subscriptions?.own?.[0] as number);
  await write('branch', 'units', branch);
  await write('sibling', 'units', sibling);
  for (const [name, { id }] of Object.entries(members) as [Owner, Row][]) {
    await write(name, 'members', id);
    await administrator.create('notes', { resource: 'members', record: id, body: markOf('foreign') });
  }
  await file('own', 'people', people.own.person);
  await file('own', 'subscriptions', rows.subscriptions?.own?.[0] as number);
  await file('branch', 'units', branch);
  await file('sibling', 'units', sibling);
  for (const [name, { id }] of Object.entries(members) as [Owner, Row][]) await file(name, 'members', id);

  for (const [owner, offered] of [
    ['shared', true],
    ['foreign', false],
  ] as const) {
    const named = { name: offered ? 'Muhasebe' : markOf('foreign'), scope: 'own', offered, rights: {} };
    note('portal-profiles', owner, (await administrator.create<Row>('portal-profiles', named)).id);
  }
  note('companies', 'shared', ours.id);
  note('companies', 'foreign', other.id);
  const product = await administrator.create<Row>('products', { code: `P${unique()}`, name: 'Ürün' });
  note('products', 'shared', product.id);
  for (const { id } of await all('document-types')) note('document-types', 'shared', id);

  for (const [owner, portal] of [
    ['shared', 'read'],
    ['foreign', 'hidden'],
  ] as const) {
    const labels = { tr: owner === 'shared' ? 'Alan' : markOf('foreign'), en: 'Field' };
    const own = { entity: 'members', key: `alan${unique()}`, type: 'text', labels, portal };
    await administrator.create<Row>('field-definitions', own);
    const screen = { entity: 'members', name: labels.tr, labels, tabs: [], portal: owner === 'shared' };
    await administrator.create<Row>('screens', screen);
  }
  for (const [owner, of] of [
    ['shared', []],
    ['foreign', [members.foreign.id]],
  ] as const) {
    const title = owner === 'shared' ? 'Duyuru' : markOf('foreign');
    const shown = { texts: { tr: { title } }, status: 'published', members: of };
    note('pages', owner, (await administrator.create<Row>('pages', shown)).id);
  }
  const asked = await form(administrator, { name: 'Yeterlik', audience: { staff: true, portal: true } });
  const inner = await form(administrator, { name: markOf('foreign') });
  note('analysis-forms', 'shared', asked.id);
  note('analysis-forms', 'foreign', inner.id);
  for (const { id, form: of } of await all('analysis-form-versions'))
    note('analysis-form-versions', of === asked.id ? 'shared' : 'foreign', id);
  for (const [name, { id }] of Object.entries(members) as [Owner, Row][]) {
    const answered = { member: id, form: asked.id, answers: { equity: 'strong' }, status: 'submitted' };
    note('analyses', name, (await administrator.create<Row>('analyses', answered)).id);
  }
  const ask = async (
    owner: Owner,
    by: TestPerson,
    resource: 'members' | 'people',
    record: number,
    of: number,
  ) => {
    const made = await app.system.transaction((sql) =>
      sql.one<{ id: number }>(
        `insert into change_requests (document_id, created_at, updated_at, published_at, member_id, person_id, resource, record, changes, status, version)
         values (ortak.document_id(), now(), now(), now(), $1, $2, $3, $4, $5::jsonb, 'waiting', 1) returning id`,
        [
          of,
          by.person,
          resource,
          record,
          JSON.stringify({ name: { from: markOf(owner), to: markOf(owner) } }),
        ],
      ),
    );
    note('change-requests', owner, made?.id as number);
  };
  await ask('own', people.own, 'people', people.own.person, holding.id);
  for (const [name, { id }] of Object.entries(members) as [
    'member' | 'subsidiary' | 'foreign' | 'customer',
    Row,
  ][])
    await ask(name, people[name], 'members', id, id);
  rows['managed-people'] = rows.people ?? {};
  const signedIn = {} as Record<CallerName, Caller>;
  for (const name of callers)
    signedIn[name] = await signIn(app.url, 'portal', people[name].email, testPassword);
  const begun = await signedIn.own.post('/api/portal/analyses', { form: asked.id, answers: {} });
  if (begun.status !== 201) throw new Error(JSON.stringify(begun.body));
  note('analyses', 'own', (begun.body as Row).id);
  return { administrator, callers: signedIn, people, units: { region, branch, sibling }, rows };
}

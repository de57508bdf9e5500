import type { App } from './app';
import { upload } from './uploads';
import { stage, subscription, bill, type Stage } from './billing';
import type { Caller } from './caller';
import { unique, type Row } from './records';
import { addPerson, addStaff } from './users';

interface Property {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | null)[];
  readonly description?: string;
  readonly readOnly?: boolean;
  readonly items?: { readonly $ref?: string };
  readonly minLength?: number;
  readonly pattern?: string;
}

/** A resource of the console, as the API describes itself. */
export interface Described {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
  readonly lists: boolean;
  readonly views: boolean;
  readonly creates: boolean;
  readonly exports: boolean;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties: Record<string, Property>; required?: string[] }>>;
  };
}

const schemaName = (resource: string): string =>
  resource.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());

/** Every declared resource of the console: read from what the program says about itself, so none is forgotten. */
export async function everyResource(app: App): Promise<Described[]> {
  const { paths, components } = (await app.http.get('/api/openapi.json').expect(200)).body as Description;
  const names = Object.keys(paths).flatMap((path) => /^\/api\/console\/([a-z-]+)$/.exec(path)?.[1] ?? []);
  return names.map((name): Described => {
    const schema = components.schemas[schemaName(name)];
    return {
      name,
      properties: schema?.properties ?? {},
      required: schema?.required ?? [],
      lists: 'get' in (paths[`/api/console/${name}`] ?? {}),
      views: 'get' in (paths[`/api/console/${name}/{id}`] ?? {}),
      creates: 'post' in (paths[`/api/console/${name}`] ?? {}),
      exports: paths[`/api/console/${name}/export`] !== undefined,
    };
  });
}

/** The resource that a relation leads to. */
export const targetOf = ({ description }: Property): string | undefined =>
  /^Id of a record of ([a-z-]+)\.$/.exec(description ?? '')?.[1];

/** A company with a member, and one row at least in every resource: ids by resource. */
export interface Furnished {
  readonly stage: Stage;
  readonly rows: Map<string, number[]>;
  /** Resources without a row of theirs, and why: walked all the same, with whatever rows there are. */
  readonly unmade: Map<string, string>;
}

type Maker = (caller: Caller, at: Furnished, app: App) => Promise<unknown>;

const idOf = (at: Furnished, resource: string): number => {
  const id = at.rows.get(resource)?.[0];
  if (id === undefined) throw new Error(`No row of ${resource} was made before it was needed`);
  return id;
};

/** Rows that a plain body does not make. Everything else is made from what the API says a record needs. */
const makers: Readonly<Record<string, Maker>> = {
  units: (caller, { stage: { member } }) =>
    caller.create('units', { member: member.id, kind: 'branch', name: `Şube ${unique()}` }),
  people: async (_caller, { stage: { member } }, app) => {
    const { person } = await addPerson(app.system, { member: member.id, scope: 'own' });
    return { id: person };
  },
  users: async (_caller, { stage: { company } }, app) => addStaff(app.system, 'viewer', [company.id]),
  subscriptions: (caller, { stage: { account } }) =>
    subscription(caller, account.id, { subject: `Hizmet ${unique()}` }),
  payments: (caller, { stage: { account } }) =>
    caller.create('payments', {
      account: account.id,
      date: '2026-02-10',
      amount: 500,
      currency: 'TRY',
      method: 'transfer',
    }),
  'bank-accounts': async (caller, { stage: { member, company } }) => {
    const own = { accountNumber: unique(), currency: 'TRY', bank: 'Banka' };
    await caller.create('bank-accounts', { ...own, company: company.id });
    return caller.create('bank-accounts', { ...own, accountNumber: unique(), member: member.id });
  },
  'payment-cards': (caller, { stage: { member } }) =>
    caller.create('payment-cards', {
      member: member.id,
      number: '4242424242424242',
      expiryMonth: 12,
      expiryYear: new Date().getFullYear() + 3,
      holder: 'AYŞE YILMAZ',
    }),
  'card-series': (caller, { stage: { company } }) =>
    caller.create('card-series', { company: company.id, prefix: String(70_000 + company.id), length: 13 }),
  'field-definitions': (caller) =>
    caller.create('field-definitions', {
      entity: 'products',
      key: `k${unique()}`,
      type: 'text',
      labels: { tr: 'Alan' },
    }),
  screens: (caller) => caller.create('screens', { entity: 'products', name: `Ekran ${unique()}`, tabs: [] }),
  segments: (caller) =>
    caller.create('segments', { name: `Süzgeç ${unique()}`, resource: 'members', filter: {}, shared: true }),
  // Of whoever asks, and one per list: the row of another one does not exist.
  'list-settings': async (caller) => {
    const view = await caller.create('segments', {
      name: `Görünüm ${unique()}`,
      resource: 'units',
      filter: {},
      shared: true,
    });
    const { rows } = await caller.list<Row>('/api/console/list-settings', { filter: { resource: 'units' } });
    return rows[0] ?? caller.create('list-settings', { resource: 'units', view: view.id });
  },
  documents: async (caller, { stage: { member, company } }) => {
    const fields = { resource: 'members', record: member.id, company: company.id };
    const { body } = await upload<Row>(caller, '/api/console/documents', {
      name: 'belge.txt',
      content: Buffer.from('içerik'),
      fields,
    });
    return body;
  },
  'text-templates': (caller, { stage: { company } }) =>
    caller.create('text-templates', {
      kind: 'statement-page',
      language: 'tr',
      company: company.id,
      text: 'Sayın {{member.name}}',
    }),
  pages: (caller, { stage: { member, company } }) =>
    caller.create('pages', {
      texts: { tr: { title: `Duyuru ${unique()}` } },
      status: 'published',
      company: company.id,
      members: [member.id],
    }),
  'analysis-forms': async (caller) => {
    const labels = { tr: 'Soru' };
    const questions = [{ key: 'soru', type: 'number', labels, bands: [{ points: 1 }] }];
    const form = await caller.create('analysis-forms', {
      name: `Form ${unique()}`,
      sections: [{ key: 'bolum', labels, questions }],
    });
    await caller.post(`/api/console/analysis-forms/${form.id}/publish`).expect(200);
    return form;
  },
  analyses: (caller, at) =>
    caller.create('analyses', {
      member: at.stage.member.id,
      form: idOf(at, 'analysis-forms'),
      answers: { soru: 1 },
      status: 'submitted',
    }),
  addresses: (caller, { stage: { member } }) =>
    caller.create('addresses', {
      member: member.id,
      kind: 'other',
      address: `Sokak ${unique()}`,
      country: 'TR',
    }),
  roles: (caller) => caller.create('roles', { key: `rol-${unique()}`, name: `Rol ${unique()}` }),
  'contact-points': (caller, { stage: { member } }) =>
    caller.create('contact-points', { member: member.id, kind: 'email', value: `a${unique()}@uye.test` }),
  relationships: async (caller, at) => {
    const other = await caller.create('members', { kind: 'corporate', name: `Üye ${unique()}` });
    const { rows } = await caller.list<Row>('/api/console/relationship-kinds', {
      filter: { between: 'anyone' },
    });
    return caller.create('relationships', { member: at.stage.member.id, other: other.id, kind: rows[0]?.id });
  },
  'team-members': async (caller, at) => {
    const { rows } = await caller.list<Row>('/api/console/team-roles');
    return caller.create('team-members', {
      member: at.stage.member.id,
      company: at.stage.company.id,
      user: idOf(at, 'users'),
      role: rows.at(-1)?.id,
    });
  },
};

/** Rows that come of a bill: after the others. */
const billed = [
  'invoices',
  'invoice-lines',
  'ledger-entries',
  'charges',
  'payment-allocations',
  'billing-runs',
];

function valueFor(name: string, property: Property, at: Furnished): unknown {
  const target = targetOf(property);
  if (target !== undefined) return at.rows.get(target)?.[0];
  if (property.enum !== undefined) return property.enum[0];
  const type = Array.isArray(property.type) ? property.type[0] : property.type;
  if (name === 'currency') return 'TRY';
  if (name === 'iban') return 'TR330006100519786457841326';
  if (property.format === 'date') return '2026-02-10';
  if (property.format === 'date-time') return '2026-02-10T09:00:00.000Z';
  if (property.format === 'email') return `a${unique()}@ortak.test`;
  if (type === 'string' && property.pattern !== undefined) return '1';
  if (type === 'string') return `${name} ${unique()}`;
  if (type === 'integer') return 1;
  if (type === 'boolean') return false;
  return undefined;
}

/** Fields that say whose a record is: given even where they may be left out. */
const belongings = ['member', 'account', 'company', 'unit', 'person', 'subscription'];

async function makeRow(caller: Caller, resource: Described, at: Furnished): Promise<number | undefined> {
  const names = [
    ...new Set([...resource.required, ...belongings.filter((name) => name in resource.properties)]),
  ];
  const body = Object.fromEntries(
    names
      .filter((name) => resource.properties[name]?.readOnly !== true)
      .map((name) => [name, valueFor(name, resource.properties[name] ?? {}, at)] as const)
      .filter(([, value]) => value !== undefined),
  );
  const answer = await caller.post(`/api/console/${resource.name}`, body);
  if (answer.status === 201) return (answer.body as { id: number }).id;
  throw new Error(
    `No row of ${resource.name} could be made for the walk (${answer.status} ${JSON.stringify(answer.body.error?.details ?? answer.body)}): add a maker to test/support/every-resource.ts.`,
  );
}

/** Makes a company, a member with an account, and in each resource a row that belongs to them. */
export async function furnish(app: App, caller: Caller, resources: readonly Described[]): Promise<Furnished> {
  const made = await stage(caller);
  const rows = new Map<string, number[]>([
    ['companies', [made.company.id]],
    ['members', [made.member.id]],
    ['accounts', [made.account.id]],
  ]);
  const at: Furnished = { stage: made, rows, unmade: new Map() };
  const open = resources.filter(({ name, creates }) => creates && !rows.has(name) && !billed.includes(name));
  const first = [
    'units',
    'people',
    'users',
    'subscriptions',
    'payments',
    'products',
    'team-roles',
    'relationship-kinds',
    'card-series',
    'analysis-forms',
  ];
  const rank = ({ name }: Described) => (first.includes(name) ? first.indexOf(name) : first.length);
  for (const resource of [...open].sort((a, b) => rank(a) - rank(b))) {
    if (virtual.has(resource.name)) continue;
    const maker = makers[resource.name];
    try {
      const id = maker
        ? ((await maker(caller, at, app)) as { id: number }).id
        : await makeRow(caller, resource, at);
      if (id !== undefined) rows.set(resource.name, [id]);
    } catch (error) {
      at.unmade.set(resource.name, (error as Error).message);
    }
  }
  // Their own people ask for changes, in the portal.
  await app.system.transaction((sql) =>
    sql.run(
      `insert into change_requests (document_id, member_id, person_id, resource, record, changes, status, version,
                                    created_at, updated_at, published_at)
       values (ortak.document_id(), $1, $2, 'members', $1, '{"name": "Yeni ad"}', 'waiting', 1, now(), now(), now())`,
      [made.member.id, rows.get('people')?.[0]],
    ),
  );
  // A member that was merged into theirs leaves its code behind.
  const lost = await caller.create('members', { kind: 'corporate', name: `Eski ${unique()}` });
  await caller.post(`/api/console/members/${lost.id}/merge`, { into: made.member.id }).expect(200);
  return at;
}

/** Answers that are computed for one member at a time: tests of their own ask for a foreign one. */
export const computed = new Set(['account-totals']);

/**
 * Rows that are computed for a question, files that are handed in, and what is everybody's own (another one's is not there, not
 * even for administrators): they have tests of their own.
 */
export const virtual = new Set(['plan-items', 'imports', 'list-settings']);

/** Bills everything up to a day and settles one invoice of each account: invoices, charges, postings, allocations and mails stand. */
export async function billAll(caller: Caller): Promise<void> {
  await bill(caller, '2026-02-15');
  const accounts = await caller.list<Row>('/api/console/accounts', { range: [0, 99] });
  for (const { id } of accounts.rows) {
    await caller.post(`/api/statements/${id}/email`, { to: 'muhasebe@uye.test' }).expect(202);
    await caller.put(`/api/console/accounts/${id}`, { blocked: true, blockReason: 'Gecikme' }).expect(200);
    await caller.put(`/api/console/accounts/${id}`, { blocked: false }).expect(200);
  }
  const { rows } = await caller.list<Row & { account: number; open: number; currency: string }>(
    '/api/console/invoices',
    {
      filter: { open_gt: 0 },
      range: [0, 99],
    },
  );
  const settled = new Set<number>();
  for (const { id, account, open, currency } of rows) {
    if (settled.has(account)) continue;
    settled.add(account);
    const allocations = [{ invoice: id, amount: open }];
    await caller.create('payments', {
      account,
      date: '2026-02-15',
      amount: open,
      currency,
      method: 'transfer',
      allocations,
    });
  }
}

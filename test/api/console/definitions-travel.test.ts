import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import type { Row } from '../../support/records';

interface Item {
  key: string;
  [field: string]: unknown;
}
interface File {
  parts: Record<string, Item[]>;
}
interface Answer {
  state: string;
  parts: {
    name: string;
    added: Item[];
    changed: { key: string; fields: { field: string; from: unknown; to: unknown }[] }[];
    onlyHere: string[];
    unchanged: number;
  }[];
}

let [source, target]: App[] = [];
let [here, there]: Caller[] = [];

const exported = async (caller: Caller): Promise<File> =>
  (await caller.get('/api/definitions').expect(200)).body as File;
const apply = async (caller: Caller, body: Record<string, unknown>): Promise<Answer> => {
  const response = await caller.post('/api/definitions', body);
  if (response.status !== 200) throw new Error(JSON.stringify(response.body));
  return response.body as Answer;
};
const partOf = (answer: Answer, name: string) => answer.parts.find((part) => part.name === name);
const only = (parts: Record<string, unknown>) => ({ format: 'ortak-definitions', version: 1, parts });
const errorsOf = (response: { body: { error: { details: { errors: { path: string; code: string }[] } } } }) =>
  response.body.error.details.errors.map(({ path, code }) => [path, code]);

const option = (key: string, points: number) => ({ key, labels: { tr: key, en: key }, points });
const questions = (...keys: string[]) =>
  keys.map((key) => ({
    key,
    type: 'choice',
    labels: { tr: key, en: key },
    options: [option('good', 10), option('bad', 0)],
  }));
const bands = [
  { from: 0, to: 50, labels: { tr: 'D', en: 'D' }, colour: 'bad' },
  { from: 50, to: 100, labels: { tr: 'A', en: 'A' }, colour: 'good' },
];
const sections = (...keys: string[]) => [
  { key: 's', labels: { tr: 'Bölüm', en: 'Section' }, questions: questions(...keys) },
];

beforeAll(async () => {
  [source, target] = await Promise.all([startApp(), startApp()]);
  here = await source!.administrator();
  there = await target!.administrator();
}, 180_000);
afterAll(async () => {
  await source?.close();
  await target?.close();
});

async function shape(admin: Caller): Promise<void> {
  const dealer = await admin.create('categories', { name: 'Bayi', code: 'bayi' });
  // The field that the other one waits for has the later key, and was made first.
  await admin.create('field-definitions', {
    entity: 'members',
    key: 'vehicle',
    type: 'choice',
    labels: { tr: 'Araç', en: 'Vehicle' },
    options: [
      { value: 'car', labels: { tr: 'Otomobil', en: 'Car' } },
      { value: 'bus', labels: { tr: 'Otobüs', en: 'Bus' } },
    ],
    filterable: true,
  });
  await admin.create('field-definitions', {
    entity: 'members',
    key: 'seats',
    type: 'integer',
    labels: { tr: 'Koltuk', en: 'Seats' },
    min: 1,
    max: 80,
    categories: [dealer.id],
    shownIf: { field: 'vehicle', in: ['bus'] },
    portal: 'write',
  });
  await admin.create('field-definitions', { entity: 'people', key: 'vehicle', type: 'text', archived: true });
  await admin.create('screens', {
    entity: 'members',
    name: 'Filo / araçlar',
    labels: { tr: 'Filo', en: 'Fleet' },
    categories: [dealer.id],
    tabs: [{ labels: { tr: 'Araçlar' }, sections: [{ columns: 3, fields: ['seats', 'vehicle'] }] }],
  });
  await admin.create('portal-profiles', {
    name: 'Muhasebe',
    scope: 'member',
    rights: { invoices: ['view'] },
  });
  const form = await admin.create('analysis-forms', {
    code: 'mali',
    name: 'Finansal yeterlik',
    sections: sections('equity'),
    bands,
    audience: { staff: true, portal: true, categories: [dealer.id] },
    validForMonths: 12,
  });
  await admin.post(`/api/console/analysis-forms/${form.id}/publish`).expect(200);
  await admin
    .put(`/api/console/analysis-forms/${form.id}`, { sections: sections('equity', 'debt') })
    .expect(200);
  const old = await admin.create('analysis-forms', {
    code: 'eski',
    name: 'Eski',
    sections: sections('x'),
    bands,
  });
  await admin.post(`/api/console/analysis-forms/${old.id}/publish`).expect(200);
  await admin.post(`/api/console/analysis-forms/${old.id}/retire`).expect(200);
  await admin.create('analysis-forms', { code: 'taslak', name: 'Taslak', sections: [], bands: [] });
}

const parts = ['field-definitions', 'screens', 'analysis-forms', 'portal-profiles'] as const;

test('X2 C6 C15 C34 fields, screens, forms and profiles are carried to an empty installation, and a second time nothing changes', async () => {
  await shape(here!);
  const file = await exported(here!);
  expect(JSON.stringify(file)).not.toContain('"id"');
  expect(file.parts['field-definitions']?.map(({ key }) => key)).toEqual([
    'members/seats',
    'members/vehicle',
    'people/vehicle',
  ]);
  expect(file.parts.screens?.[0]).toMatchObject({ key: 'members/Filo ~1 araçlar', categories: ['bayi'] });
  expect(file.parts['analysis-forms']?.find(({ key }) => key === 'mali')).toMatchObject({
    status: 'published',
    published: { sections: [{ questions: [{ key: 'equity' }] }] },
    sections: [{ questions: [{ key: 'equity' }, { key: 'debt' }] }],
    audience: { staff: true, portal: true },
    categories: ['bayi'],
  });

  const dry = await apply(there!, { file, dryRun: true });
  for (const name of parts) expect(partOf(dry, name)?.added.length).toBe(file.parts[name]?.length);
  expect((await exported(there!)).parts['field-definitions']).toEqual([]);
  await apply(there!, { file, state: dry.state });

  const carried = await exported(there!);
  for (const name of parts) expect(carried.parts[name]).toEqual(file.parts[name]);
  const again = await apply(there!, { file });
  expect(again.parts.map(({ added, changed }) => added.length + changed.length)).toEqual(
    again.parts.map(() => 0),
  );

  // They work, by the rules of what was carried.
  const dealer = (await there!.list<Row>('/api/console/categories', { filter: { code: 'bayi' } })).rows[0]!;
  const refused = await there!.post('/api/console/members', {
    kind: 'corporate',
    name: 'Filo A.Ş.',
    categories: [dealer.id],
    extra: { vehicle: 'bus', seats: 99 },
  });
  expect([refused.status, errorsOf(refused)]).toEqual([400, [['extra.seats', 'tooLarge']]]);
  const forms = await there!.list<Row>('/api/console/analysis-forms', { sort: ['code', 'ASC'] });
  expect(forms.rows.map(({ code, status, changed }) => [code, status, changed])).toEqual([
    ['eski', 'retired', false],
    ['mali', 'published', true],
    ['taslak', 'draft', false],
  ]);
}, 120_000);

test('X2 C6 what was changed there comes back, field by field; what is only here stays', async () => {
  const file = await exported(there!);
  const fields = file.parts['field-definitions']!;
  const seats = fields.find(({ key }) => key === 'members/seats')!;
  Object.assign(seats, { max: 60, labels: { tr: 'Koltuk sayısı', en: 'Seats' } });
  const form = file.parts['analysis-forms']!.find(({ key }) => key === 'mali')!;
  Object.assign(form, { published: null });
  await here!.create('field-definitions', { entity: 'people', key: 'own', type: 'text' });

  const done = await apply(here!, { file });
  expect(partOf(done, 'field-definitions')).toMatchObject({
    added: [],
    changed: [
      {
        key: 'members/seats',
        fields: expect.arrayContaining([
          { field: 'max', from: 80, to: 60 },
          { field: 'labels', from: { tr: 'Koltuk', en: 'Seats' }, to: { tr: 'Koltuk sayısı', en: 'Seats' } },
        ]) as unknown,
      },
    ],
    onlyHere: ['people/own'],
  });
  // The draft was published where the file comes from: here it becomes the next version.
  const { rows } = await here!.list<Row>('/api/console/analysis-forms', { filter: { code: 'mali' } });
  expect(rows[0]).toMatchObject({ status: 'published', changed: false });
  expect(Number(rows[0]?.publishedVersion)).toBeGreaterThan(1);
  const second = await apply(here!, { file });
  expect(second.parts.every(({ added, changed }) => added.length + changed.length === 0)).toBe(true);
}, 120_000);

test.each([
  [{ 'field-definitions': [{ key: 'members' }] }, [['parts.field-definitions.0.key', 'notDefinitionKey']]],
  [
    { 'field-definitions': [{ key: 'nothing/a', type: 'text' }] },
    [['parts.field-definitions.0.key', 'unknownResource']],
  ],
  [
    { 'field-definitions': [{ key: 'members/1a', type: 'text' }] },
    [['parts.field-definitions.0.key', 'notKey']],
  ],
  [
    { 'field-definitions': [{ key: 'members/new', type: 'colour' }] },
    [['parts.field-definitions.0.type', 'notOneOf']],
  ],
  [
    { 'field-definitions': [{ key: 'members/new', type: 'text', storedAs: 'x' }] },
    [['parts.field-definitions.0.storedAs', 'unknownKey']],
  ],
  [
    { 'field-definitions': [{ key: 'members/new', type: 'text', categories: ['yok'] }] },
    [['parts.field-definitions.0.categories', 'notReferenced']],
  ],
  [
    {
      'field-definitions': [
        { key: 'members/b1', type: 'text', shownIf: { field: 'b2', in: ['x'] } },
        { key: 'members/b2', type: 'text', shownIf: { field: 'b1', in: ['x'] } },
      ],
    },
    [['parts.field-definitions.1.shownIf.field', 'unknownKey']],
  ],
  [
    { screens: [{ key: 'members/Yeni', tabs: [{ sections: [{ fields: ['nowhere'] }] }] }] },
    [['parts.screens.0.tabs.0.sections.0.fields.0', 'unknownKey']],
  ],
  [
    { 'analysis-forms': [{ key: 'f', name: 'F', status: 'open' }] },
    [['parts.analysis-forms.0.status', 'notOneOf']],
  ],
  [
    { 'analysis-forms': [{ key: 'mali', status: 'draft' }] },
    [['parts.analysis-forms.0.status', 'wrongState']],
  ],
  [
    {
      'analysis-forms': [
        { key: 'f', name: 'F', status: 'published', sections: sections('q'), bands, formula: '1 +' },
      ],
    },
    [['parts.analysis-forms.0.formula', 'analyses.errors.formulaEnds']],
  ],
  [
    { 'portal-profiles': [{ key: 'Herkes', scope: 'own', rights: { invoices: ['delete'] } }] },
    [['parts.portal-profiles.0.rights.invoices', 'notOneOf']],
  ],
])('X2 C6 refuses %j and changes nothing', async (bad, errors) => {
  const before = await exported(there!);
  const response = await there!.post('/api/definitions', {
    file: only({ 'team-roles': [{ key: 'iyi', name: 'İyi' }], ...bad }),
  });
  expect([response.status < 500 && response.status >= 400, errorsOf(response).slice(0, 1)]).toEqual([
    true,
    errors,
  ]);
  expect(await exported(there!)).toEqual(before);
});

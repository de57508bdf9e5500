import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { labelField } from '@ortak/kernel/i18n';
import { foldName } from './fold-name';
import { suggestMapping } from './suggest-mapping';

const shape = (table: string, fields: readonly [string, Field['type']][]): Resource['shape'] => ({
  table,
  contentType: true,
  many: new Map(),
  fields: new Map(fields.map(([name, type]) => [name, { name, type, column: name }])),
});

const members: Resource = {
  name: 'members',
  actions: ['create'],
  shape: shape('members', [
    ['code', 'string'],
    ['name', 'string'],
    ['taxNumber', 'string'],
    ['email', 'email'],
    ['city', 'string'],
    ['extra', 'json'],
  ]),
};
const accounts: Resource = {
  name: 'accounts',
  actions: ['create'],
  shape: shape('accounts', [
    ['member', 'relation'],
    ['company', 'relation'],
    ['currency', 'string'],
  ]),
};
const subscriptions: Resource = {
  name: 'subscriptions',
  actions: ['create'],
  shape: shape('subscriptions', [
    ['number', 'string'],
    ['start', 'date'],
    ['end', 'date'],
    ['commitment', 'string'],
    ['paymentMethod', 'string'],
    ['extra', 'json'],
  ]),
};
const lineFields = new Map<string, Field>(
  ['unitPrice', 'quantity', 'taxRate', 'discountRate'].map((name) => [
    name,
    { name, type: 'decimal', column: name },
  ]),
);

test.each([
  ['Müşteri No', 'musterino'],
  ['MÜŞTERİ_NO', 'musterino'],
  ['customerID', 'customerid'],
  ['E-posta', 'eposta'],
])('%s is compared as %s', (name, folded) => expect(foldName(name)).toBe(folded));

test('S1 a file of subscribers becomes members, their accounts and their subscriptions', () => {
  const { mapping, columns } = suggestMapping({
    columns: [
      'customerID',
      'gender',
      'Partner',
      'Contract',
      'PaymentMethod',
      'MonthlyCharges',
      'start',
      'end',
    ],
    sample: [['7590', 'Female', 'Yes', 'One year', 'Mailed check', '29.85', '2026-10-01', '']],
    resources: [members, accounts, subscriptions],
    lineFields,
    company: { code: 'MAIN', currency: 'USD' },
  });
  expect(mapping.steps.map(({ resource, match }) => [resource, match])).toEqual([
    ['members', ['code']],
    ['accounts', ['member', 'company']],
    ['subscriptions', ['number']],
  ]);
  const [first, second, third] = mapping.steps;
  expect(first?.set).toEqual({
    code: '$customerID',
    kind: { new: 'individual' },
    'extra.gender': '$gender',
    'extra.partner': { column: 'Partner', map: { Yes: true } },
    name: { new: '$customerID' },
  });
  expect(second?.set).toEqual({
    member: '@members',
    company: { find: { code: 'MAIN' } },
    currency: { new: 'USD' },
  });
  expect(third?.set).toMatchObject({
    number: '$customerID',
    account: '@accounts',
    start: '$start',
    end: '$end',
    commitment: '$Contract',
    paymentMethod: '$PaymentMethod',
    lines: [{ unitPrice: '$MonthlyCharges', quantity: { new: '1' } }],
  });
  expect(columns[5]).toEqual({ column: 'MonthlyCharges', target: 'subscriptions.lines.unitPrice' });
});

test('Turkish headings, dates and decimals are recognised', () => {
  const { mapping } = suggestMapping({
    columns: ['Üye Kodu', 'Ünvan', 'Vergi No', 'Başlangıç Tarihi', 'Aylık Ücret'],
    sample: [['1', 'Işık A.Ş.', '123', '31.10.2026', '1.234,50']],
    resources: [members, accounts, subscriptions],
    lineFields,
  });
  expect(mapping.steps[0]?.set).toEqual({
    code: '$Üye Kodu',
    kind: { new: 'corporate' },
    name: '$Ünvan',
    taxNumber: '$Vergi No',
  });
  expect(mapping.steps[2]?.set).toMatchObject({
    start: { column: 'Başlangıç Tarihi', date: 'DD.MM.YYYY' },
    lines: [{ unitPrice: { column: 'Aylık Ücret', decimal: ',' } }],
  });
});

test('an export comes back by the code, and our own number and what is computed are left out', () => {
  const exported: Resource = {
    ...members,
    shape: {
      ...members.shape,
      fields: new Map<string, Field>([
        ['id', { name: 'id', type: 'integer', column: 'id', readOnly: true }],
        ...members.shape.fields,
        ['parent', { name: 'parent', type: 'relation', column: 'parent_id', target: 'members' }],
        ['createdAt', { name: 'createdAt', type: 'instant', column: 'created_at', readOnly: true }],
      ]),
    },
  };
  const heading = (name: string): string => labelField('tr', name);
  const { mapping, columns } = suggestMapping({
    columns: [
      heading('id'),
      heading('code'),
      heading('city'),
      heading('parent'),
      heading('createdAt'),
      'Gelir',
    ],
    sample: [['17', 'M-1', 'İzmir', '', '2026-01-01', '5']],
    resources: [exported],
    lineFields,
  });
  expect(columns.map(({ target }) => target)).toEqual([
    null,
    'members.code',
    'members.city',
    null,
    null,
    'members.extra.gelir',
  ]);
  // Who is there already keeps their name and kind.
  expect(mapping.steps).toEqual([
    {
      resource: 'members',
      match: ['code'],
      set: {
        code: `$${heading('code')}`,
        kind: { new: 'corporate' },
        city: `$${heading('city')}`,
        'extra.gelir': '$Gelir',
        name: { new: `$${heading('code')}` },
      },
    },
  ]);
});

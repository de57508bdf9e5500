import { changesOf, groupSaves, type AuditEntry } from './entry';

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  id: 1,
  createdAt: '2026-11-25T09:00:00.000Z',
  kind: 'change',
  action: 'update',
  resource: 'members',
  record: 12,
  part: null,
  partRecord: null,
  member: 12,
  company: null,
  actor: 'staff',
  user: 1,
  person: null,
  origin: null,
  before: null,
  after: null,
  details: null,
  transaction: '7',
  sequence: null,
  hash: null,
  ...more,
});

describe('history', () => {
  test('C5 the links of a save stand with its other fields; lines stand by themselves', () => {
    const saves = groupSaves([
      entry({ id: 5, transaction: '8', before: { phone: null }, after: { phone: '1' } }),
      entry({ id: 4, before: { categories: [] }, after: { categories: [2] } }),
      entry({ id: 3, before: { categories: [1] }, after: { categories: [] } }),
      entry({ id: 2, part: 'lines', partRecord: 4, before: { quantity: '1' }, after: { quantity: '2' } }),
      entry({ id: 1, before: { name: 'A' }, after: { name: 'B' } }),
    ]);
    expect(saves.map(({ key, deeds }) => [key, deeds.length])).toEqual([
      ['8', 1],
      ['7', 2],
    ]);
    expect(saves[1]?.deeds[0]?.changes).toEqual([
      { field: 'categories', before: [1], after: [2] },
      { field: 'name', before: 'A', after: 'B' },
    ]);
    expect(saves[1]?.deeds[1]).toMatchObject({ part: 'lines', changes: [{ field: 'quantity' }] });
  });

  test('a record that was made with its links was made, not changed', () => {
    const [save] = groupSaves([
      entry({ id: 2, before: { categories: [] }, after: { categories: [1] } }),
      entry({ id: 1, action: 'create', after: { name: 'A' } }),
    ]);
    expect(save?.deeds).toHaveLength(1);
    expect(save?.deeds[0]).toMatchObject({ action: 'create' });
  });

  test('of a field with fields only those that differ are told; looks are told one by one', () => {
    const before = { portal: { enabled: false, scope: 'own', rights: { invoices: ['view'] } } };
    const after = { portal: { enabled: true, scope: 'own', rights: { invoices: ['view', 'download'] } } };
    expect(changesOf({ before, after }).map(({ field }) => field)).toEqual([
      'portal.enabled',
      'portal.rights.invoices',
    ]);
    expect(groupSaves([entry({ id: 2, kind: 'access' }), entry({ id: 1, kind: 'access' })])).toHaveLength(2);
  });
});

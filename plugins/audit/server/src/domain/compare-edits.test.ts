import { compareEdits, type Edit } from './compare-edits';

const change = (before: Record<string, unknown>, after: Record<string, unknown>): Edit => ({
  part: null,
  before,
  after,
});

describe('compareEdits', () => {
  test('C5 what only the other changed is theirs, what only I changed is mine, what both changed is to be chosen', () => {
    const record = { id: 1, version: 3, name: 'Yeni', phone: '2', city: 'İzmir', email: null };
    const body = { id: 1, version: 1, name: 'Benim', phone: '1', city: 'Ankara', email: '' };
    const edits = [change({ name: 'Eski', phone: '1' }, { name: 'Yeni', phone: '2' })];
    expect(compareEdits(record, body, edits)).toEqual([
      { field: 'name', base: 'Eski', theirs: 'Yeni', mine: 'Benim', conflict: true },
      { field: 'phone', base: '1', theirs: '2', mine: '2', conflict: false },
      { field: 'city', base: 'İzmir', theirs: 'İzmir', mine: 'Ankara', conflict: false },
    ]);
  });

  test('several saves in between count from the first; what was changed back is no change', () => {
    const edits = [
      change({ name: 'B', phone: '2' }, { name: 'C', phone: '1' }),
      change({ name: 'A', phone: '1' }, { name: 'B', phone: '2' }),
    ];
    expect(compareEdits({ name: 'C', phone: '1' }, { name: 'A', phone: '1' }, edits)).toEqual([
      { field: 'name', base: 'A', theirs: 'C', mine: 'C', conflict: false },
    ]);
  });

  test('the same change twice is no conflict', () => {
    const [field] = compareEdits({ name: 'B' }, { name: 'B' }, [change({ name: 'A' }, { name: 'B' })]);
    expect(field).toMatchObject({ conflict: false, theirs: 'B', mine: 'B' });
  });

  test('to-many relations are told as removed and added', () => {
    const edits = [
      change({ categories: [] }, { categories: [5] }),
      change({ categories: [3] }, { categories: [] }),
    ];
    expect(compareEdits({ categories: [4, 5] }, { categories: [3, 4, 9] }, edits)).toEqual([
      { field: 'categories', base: [4, 3], theirs: [4, 5], mine: [3, 4, 9], conflict: true },
    ]);
    expect(compareEdits({ categories: [5, 4] }, { categories: [3, 4] }, edits)[0]).toMatchObject({
      conflict: false,
    });
  });

  test('extra fields are compared one by one, and figures by their value', () => {
    const record = { annualSales: 100, extra: { floor: 3, gender: 'f' } };
    const body = { annualSales: '100', extra: { floor: 2, gender: 'f', colour: 'red' } };
    expect(compareEdits(record, body, [change({ 'extra.floor': 2 }, { 'extra.floor': 3 })])).toEqual([
      { field: 'extra.floor', base: 2, theirs: 3, mine: 3, conflict: false },
      { field: 'extra.colour', base: null, theirs: null, mine: 'red', conflict: false },
    ]);
  });

  test('lines that both changed are to be chosen as a whole', () => {
    const lines = [{ id: 1, quantity: '2' }];
    const edits: Edit[] = [{ part: 'lines', before: { quantity: '1' }, after: { quantity: '2' } }];
    expect(compareEdits({ lines }, { lines: [{ id: 1, quantity: '3' }] }, edits)[0]).toMatchObject({
      field: 'lines',
      conflict: true,
    });
    expect(compareEdits({ lines }, {}, edits)[0]).toMatchObject({ field: 'lines', conflict: false });
  });
});

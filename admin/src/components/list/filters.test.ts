import { isActive, isView, without, type Filter } from './filters';

const dates: Filter = { source: 'issueDate', kind: 'dates' };

it('knows which keys of the API a filter stands for', () => {
  expect(isActive(dates, { issueDate_gte: '2026-01-01' })).toBe(true);
  expect(isActive(dates, { dueDate_gte: '2026-01-01' })).toBe(false);
  expect(
    without(dates, { issueDate_gte: '2026-01-01', issueDate_lte: '2026-02-01', status: 'posted' }),
  ).toEqual({
    status: 'posted',
  });
});

it('marks a view whatever the order of its keys, and beside a search', () => {
  const view = {
    key: 'open',
    text: 'invoices.views.open',
    filter: { status: 'posted', open_gt: 0 },
  } as const;
  expect(isView(view, { open_gt: 0, status: 'posted', q: 'isik' })).toBe(true);
  expect(isView(view, { status: 'posted' })).toBe(false);
});

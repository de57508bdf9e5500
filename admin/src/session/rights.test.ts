import { rightsOfRole } from '@ortak/kernel/access';
import { mayDo } from './rights';

it('offers what the role may do, and nothing that it may not', () => {
  const viewer = rightsOfRole('viewer');
  expect(mayDo(viewer, 'members', 'list')).toBe(true);
  expect(mayDo(viewer, 'members', 'show')).toBe(true);
  expect(mayDo(viewer, 'members', 'create')).toBe(false);
  expect(mayDo(viewer, 'users', 'edit')).toBe(false);
});

it('finds the rights of runs in the area of billing', () => {
  expect(mayDo(rightsOfRole('billing'), 'billing-runs', 'run')).toBe(true);
  expect(mayDo(rightsOfRole('sales'), 'billing-runs', 'run')).toBe(false);
});

import fc from 'fast-check';
import {
  actions,
  allows,
  portalAreas,
  readPortalRights,
  rightsOfRole,
  staffRightsOffered,
  staffAreas,
  staffRoles,
} from './index';

describe('rights', () => {
  test('an administrator may do everything, a viewer only look, and nobody else changes users', () => {
    for (const area of staffAreas)
      for (const action of actions) expect(allows(rightsOfRole('administrator'), area, action)).toBe(true);
    // With which view a list opens is everybody's own affair.
    for (const area of staffAreas)
      expect(allows(rightsOfRole('viewer'), area, 'edit')).toBe(area === 'list-settings');
    for (const role of staffRoles) {
      expect(allows(rightsOfRole(role), 'users', 'edit')).toBe(role === 'administrator');
      expect(allows(rightsOfRole(role), 'jobs')).toBe(role === 'administrator');
      expect(allows(rightsOfRole(role), 'definitions')).toBe(role === 'administrator');
      expect(allows(rightsOfRole(role), 'invoices')).toBe(true);
    }
    expect(allows(rightsOfRole('billing'), 'invoices', 'approve')).toBe(true);
    expect(allows(rightsOfRole('sales'), 'invoices', 'approve')).toBe(false);
  });

  test('an unknown role, area or name of the prototype opens nothing', () => {
    for (const role of ['root', '', undefined, null, 7, '__proto__']) expect(rightsOfRole(role)).toEqual({});
    for (const area of ['toString', '__proto__', 'constructor', 'nothing'])
      expect(allows(rightsOfRole('administrator'), area)).toBe(false);
  });

  test('C14 rights kept on a person are read strictly: unknown areas and actions are dropped', () => {
    expect(readPortalRights({ invoices: ['view', 'fly'], users: ['view'], profile: ['delete'] })).toEqual({
      profile: ['view', 'edit'],
      invoices: ['view'],
    });
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        for (const [area, allowed] of Object.entries(readPortalRights(kept))) {
          expect(portalAreas).toContain(area);
          for (const action of allowed) expect(actions).toContain(action);
        }
      }),
    );
  });
});

test('a role that an administrator defines holds what is offered and stored, its own lists, and nothing else', () => {
  const rights = rightsOfRole('accounting', {
    invoices: ['view', 'approve', 'fly'],
    users: ['edit'],
    jobs: ['view'],
    __proto__: ['view'],
  });
  expect(rights.invoices).toEqual(['view', 'approve']);
  expect(allows(rights, 'users', 'edit')).toBe(false);
  expect(allows(rights, 'users', 'view')).toBe(true);
  expect(allows(rights, 'jobs')).toBe(false);
  expect(allows(rights, 'members')).toBe(false);
  expect(allows(rights, 'list-settings', 'edit')).toBe(true);
  expect(rights.categories).toEqual(['view', 'download', 'export']);
  expect(rightsOfRole('x', { categories: ['edit'] }).categories).toContain('view');
  for (const stored of [null, 7, 'all', ['members']]) expect(rightsOfRole('accounting', stored)).toEqual({});
  // A stored list cannot change what a role that is always there may do.
  expect(rightsOfRole('viewer', { members: ['edit'] })).toBe(rightsOfRole('viewer'));
});

test('nothing is offered that makes an administrator of somebody', () => {
  for (const area of [
    'users',
    'roles',
    'companies',
    'field-definitions',
    'jobs',
    'definitions',
    'list-settings',
  ])
    expect(staffRightsOffered[area]).toBeUndefined();
  expect(staffRightsOffered['audit-entries']).not.toContain('delete');
  // What one of our own roles may do can be given to another role.
  for (const role of ['billing', 'sales', 'viewer'] as const) {
    const given = rightsOfRole('x', rightsOfRole(role));
    for (const [area, held] of Object.entries(rightsOfRole(role)))
      expect([area, given[area]]).toEqual([area, expect.arrayContaining([...held])]);
  }
});

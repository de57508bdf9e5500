import fc from 'fast-check';
import {
  isWithin,
  listRights,
  portalActions,
  portalAreas,
  portalRightsOffered,
  readPortalAccess,
  scopes,
} from './index';

const profile = { scope: 'member', rights: { invoices: ['view', 'download'], people: ['view'] } };

describe('access to the portal', () => {
  test('C14 a profile gives rights and scope, and what stands on the person replaces them area by area', () => {
    expect(readPortalAccess({ enabled: true }, profile)).toEqual({
      enabled: true,
      scope: 'member',
      rights: { profile: ['view', 'edit'], invoices: ['view', 'download'], people: ['view'] },
    });
    const own = { enabled: true, scope: 'unit', rights: { invoices: [], payments: ['view'] } };
    expect(readPortalAccess(own, profile)).toEqual({
      enabled: true,
      scope: 'unit',
      rights: { profile: ['view', 'edit'], people: ['view'], payments: ['view'] },
    });
  });

  test('C14 what cannot be read opens nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (kept, stored) => {
        const access = readPortalAccess(kept, { rights: stored, scope: stored });
        expect(scopes).toContain(access.scope);
        for (const [area, allowed] of Object.entries(access.rights)) {
          expect(portalAreas).toContain(area);
          for (const action of allowed) expect(portalActions).toContain(action);
        }
      }),
    );
    expect(readPortalAccess({ enabled: 'yes', scope: 'all', rights: [] }, null)).toEqual({
      enabled: false,
      scope: 'own',
      rights: { profile: ['view', 'edit'] },
    });
  });

  test('C14 nobody is within somebody who has less', () => {
    const of = (scope: string, rights: object) => readPortalAccess({ enabled: true, scope, rights });
    const admin = of('member', { people: ['view', 'edit'], invoices: ['view'] });
    expect(isWithin(of('own', { invoices: ['view'] }), admin)).toBe(true);
    expect(isWithin(admin, admin)).toBe(true);
    expect(isWithin(of('group', {}), admin)).toBe(false);
    expect(isWithin(of('own', { invoices: ['download'] }), admin)).toBe(false);
    expect(isWithin(of('own', { payments: ['view'] }), admin)).toBe(false);
  });

  test('C14 every area but one’s own profile has rights to give, each of which has a place in the portal', () => {
    expect(['profile', ...Object.keys(portalRightsOffered)].sort()).toEqual([...portalAreas].sort());
    for (const allowed of Object.values(portalRightsOffered))
      for (const action of allowed) expect(portalActions).toContain(action);
    expect(listRights({ people: ['view', 'edit'] })).toEqual(['people:view', 'people:edit']);
  });
});

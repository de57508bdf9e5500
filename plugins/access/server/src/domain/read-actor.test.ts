import { readPortalAccess } from '@ortak/kernel/access';
import { readActor, refuseUser, type SessionRow } from './read-actor';

const staff: SessionRow = {
  session: '00000000-0000-4000-8000-000000000000',
  app: 'console',
  user: 7,
  kind: 'staff',
  blocked: false,
  language: 'en',
  staffRole: 'billing',
  staffRights: null,
  memberScope: 'all',
  companies: [1, 2],
  person: null,
  personLanguage: null,
  member: null,
  unit: null,
  portal: null,
  profile: null,
};
const person: SessionRow = {
  ...staff,
  app: 'portal',
  kind: 'portal',
  staffRole: null,
  memberScope: null,
  companies: [],
  person: 70,
  personLanguage: 'tr',
  member: 700,
  portal: { enabled: true, scope: 'group', rights: { invoices: ['view', 'download'] } },
};

describe('the actor of a session', () => {
  test('of our staff has the companies and rights of the role, as the database has them', () => {
    const actor = readActor(staff, { members: [], units: [] });
    expect(actor).toMatchObject({
      kind: 'staff',
      user: 7,
      companies: [1, 2],
      memberScope: 'all',
      administrator: false,
      language: 'en',
    });
    expect(readActor({ ...staff, staffRole: 'administrator' }, { members: [], units: [] })).toMatchObject({
      administrator: true,
    });
    for (const memberScope of ['mine', '', 'everything'])
      expect(readActor({ ...staff, memberScope }, { members: [], units: [] })).toMatchObject({
        memberScope: 'mine',
      });
    expect(readActor({ ...staff, staffRole: 'nonsense' }, { members: [], units: [] }).rights).toEqual({});
  });

  test('C14 C16 of a person has scope, rights and language from the person', () => {
    expect(readActor(person, { members: [700, 701], units: [] })).toEqual({
      kind: 'portal',
      user: 7,
      session: person.session,
      person: 70,
      scope: 'group',
      members: [700, 701],
      units: [],
      rights: { profile: ['view', 'edit'], invoices: ['view', 'download'] },
      language: 'tr',
    });
  });

  test('C14 a portal part that cannot be read means no access and the least scope', () => {
    for (const kept of [null, undefined, 'yes', 7, [], { enabled: 'true', scope: 'all' }]) {
      expect(readPortalAccess(kept)).toMatchObject({ enabled: false, scope: 'own' });
    }
  });

  test('C14 whoever is blocked or switched off may not act', () => {
    expect(refuseUser(staff)).toBeUndefined();
    expect(refuseUser({ ...staff, blocked: true })).toBe('userBlocked');
    expect(refuseUser(person)).toBeUndefined();
    expect(refuseUser({ ...person, portal: { enabled: false } })).toBe('portalClosed');
    expect(refuseUser({ ...person, person: null })).toBe('portalClosed');
  });
});

import type { Rights, Scope } from './index';

/** What a right of the portal allows in an area. */
export const portalActions = ['view', 'create', 'edit', 'approve', 'download'] as const;
export type PortalAction = (typeof portalActions)[number];

/** Areas of the portal. Everyone keeps their own `profile`: it is no right to give. */
export const portalAreas = [
  'profile',
  'people',
  'units',
  'subscriptions',
  'invoices',
  'statements',
  'payments',
  'documents',
  'analyses',
  'orders',
  'quotes',
  'tickets',
  'projects',
  'agenda',
  'notes',
] as const;
export type PortalArea = (typeof portalAreas)[number];

/** Areas in which rights are given, and the actions that mean something there. */
export const portalRightsOffered: Readonly<Record<Exclude<PortalArea, 'profile'>, readonly PortalAction[]>> =
  {
    people: ['view', 'create', 'edit'],
    units: ['view', 'edit'],
    subscriptions: ['view', 'download'],
    invoices: ['view', 'download'],
    statements: ['view', 'download'],
    payments: ['view'],
    documents: ['view', 'create', 'download'],
    analyses: ['view', 'create', 'edit', 'download'],
    orders: ['view', 'create', 'edit', 'approve', 'download'],
    quotes: ['view', 'approve', 'download'],
    tickets: ['view', 'create', 'edit'],
    projects: ['view', 'create', 'edit', 'download'],
    agenda: ['view', 'create', 'edit'],
    notes: ['view', 'create', 'edit'],
  };

/** From the least to the widest. */
export const scopes = ['own', 'unit', 'member', 'group'] as const satisfies readonly Scope[];

/** What stands on a person: own rights, and a named profile that they build on. */
export interface PortalAccess {
  readonly enabled: boolean;
  readonly scope: Scope;
  readonly rights: Rights;
}

/** A named profile as it is stored; null or undefined when the person has none. */
export interface StoredProfile {
  readonly rights: unknown;
  readonly scope: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScope = (value: unknown): value is Scope => (scopes as readonly unknown[]).includes(value);

/**
 * The rights of a person of the portal, from what is kept. Unknown areas and actions are dropped, so that a right that we no
 * longer have opens nothing. Everyone may see and edit their own profile.
 * @param kept `{area: [actions]}` as it was stored; anything else counts as no rights
 */
export function readPortalRights(kept: unknown): Rights {
  const rights: Record<string, readonly string[]> = { profile: ['view', 'edit'] };
  if (!isObject(kept)) return rights;
  for (const area of portalAreas) {
    const allowed = Object.hasOwn(kept, area) ? kept[area] : undefined;
    if (area === 'profile' || !Array.isArray(allowed)) continue;
    const known = portalActions.filter((action) => allowed.includes(action));
    if (known.length > 0) rights[area] = known;
  }
  return rights;
}

/**
 * What a person may do in the portal. An area that stands on the person replaces the profile's, also by nothing; so does a scope.
 * The database computes the same (ortak.portal_rights, ortak.portal_scope).
 * @param kept `{enabled, profile, scope, rights}` of the person; anything unreadable means no access, and the least scope
 */
export function readPortalAccess(kept: unknown, profile?: StoredProfile | null): PortalAccess {
  if (!isObject(kept)) return { enabled: false, scope: 'own', rights: readPortalRights({}) };
  const own = isObject(kept.rights) ? kept.rights : {};
  const common = isObject(profile?.rights) ? profile.rights : {};
  const scope = [kept.scope, profile?.scope].find(isScope) ?? 'own';
  return { enabled: kept.enabled === true, scope, rights: readPortalRights({ ...common, ...own }) };
}

/** Rights as the database is told them: `people:edit`. */
export function listRights(rights: Rights): string[] {
  return Object.entries(rights).flatMap(([area, allowed]) => allowed.map((action) => `${area}:${action}`));
}

/** Whether all of `inner` is within `outer`: nobody hands out what they do not have. */
export function isWithin(
  inner: Pick<PortalAccess, 'scope' | 'rights'>,
  outer: Pick<PortalAccess, 'scope' | 'rights'>,
): boolean {
  const held = new Set(listRights(outer.rights));
  return (
    scopes.indexOf(inner.scope) <= scopes.indexOf(outer.scope) &&
    listRights(inner.rights).every((right) => held.has(right) || right.startsWith('profile:'))
  );
}

import type { Rights } from './index';

/** What a right allows in an area. `export` is a download of many rows, `run` starts bulk work, `reveal` shows a secret. */
export const actions = [
  'view',
  'create',
  'edit',
  'delete',
  'approve',
  'run',
  'download',
  'export',
  'reveal',
] as const;
export type Action = (typeof actions)[number];

/** The roles that every installation has. Administrators define more of them (resource `roles`), each with its own rights. */
export const staffRoles = ['administrator', 'billing', 'sales', 'viewer'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Areas of the console: the resources of the API, and the engines that are more than a resource. */
export const staffAreas = [
  'companies',
  'members',
  'addresses',
  'contact-points',
  'segments',
  'list-settings',
  'definitions',
  'notes',
  'interactions',
  'reminders',
  'documents',
  'document-types',
  'pages',
  'analysis-forms',
  'analyses',
  'categories',
  'sectors',
  'field-definitions',
  'screens',
  'units',
  'people',
  'portal-access',
  'portal-profiles',
  'change-requests',
  'own-data-rules',
  'team-roles',
  'team-members',
  'relationship-kinds',
  'relationships',
  'accounts',
  'bank-accounts',
  'collaterals',
  'products',
  'targets',
  'subscriptions',
  'plan-items',
  'invoices',
  'invoice-lines',
  'payments',
  'payment-cards',
  'member-cards',
  'ledger-entries',
  'billing',
  'statements',
  'imports',
  'mails',
  'text-templates',
  'jobs',
  'users',
  'roles',
  'audit-entries',
] as const;

/** Areas that only administrators see. Everybody sees their colleagues among the users, to name a representative. */
const closed = new Set<string>(['jobs', 'definitions']);

const look: readonly Action[] = ['view', 'download', 'export'];
const keep: readonly Action[] = [...look, 'create', 'edit', 'delete'];

const open = (areas: readonly string[], allowed: readonly Action[]): Record<string, readonly Action[]> =>
  Object.fromEntries(areas.map((area) => [area, allowed]));

const everyone: Rights = {
  ...open(
    staffAreas.filter((area) => !closed.has(area)),
    look,
  ),
  // With which view a list opens is everybody's own affair.
  ...open(['list-settings'], keep),
};

/** Who stands around a member: our staff, and other members. */
const team = ['team-members', 'relationships'];
/** Who of a member may use the portal, and a look at it through their eyes. */
const doorkeeper: readonly Action[] = ['view', 'edit', 'reveal'];
/** What everybody who works here writes down about a member. */
const follow = ['notes', 'interactions', 'reminders', 'documents'];

/** Where members are, how to reach them, and saved filters of lists. */
const reach = ['addresses', 'contact-points', 'segments'] as const;

const byRole: Readonly<Record<StaffRole, Rights>> = {
  administrator: open(staffAreas, actions),
  billing: {
    ...everyone,
    ...open(reach, keep),
    ...open(
      [
        'members',
        'units',
        'people',
        'accounts',
        'bank-accounts',
        'collaterals',
        'products',
        'plan-items',
        'payments',
      ],
      keep,
    ),
    ...open(follow, keep),
    ...open(['targets', 'pages'], keep),
    ...open(team, keep),
    ...open(['portal-access'], doorkeeper),
    ...open(['subscriptions', 'invoices', 'billing', 'imports'], [...keep, 'approve', 'run']),
    ...open(['statements', 'mails'], [...look, 'create', 'run']),
    ...open(['payment-cards', 'member-cards'], keep),
    ...open(['analyses'], [...keep, 'approve']),
    ...open(['change-requests'], [...look, 'approve']),
  },
  sales: {
    ...everyone,
    ...open(reach, keep),
    ...open(follow, keep),
    ...open(['targets', 'pages'], keep),
    ...open(team, keep),
    ...open(['portal-access'], doorkeeper),
    ...open(['members', 'categories', 'sectors', 'units', 'people'], keep),
    ...open(['accounts', 'bank-accounts', 'collaterals', 'subscriptions'], [...look, 'create', 'edit']),
    ...open(['imports'], [...keep, 'run']),
    ...open(['statements'], [...look, 'create']),
    ...open(['analyses'], [...keep, 'approve']),
    ...open(['change-requests'], [...look, 'approve']),
  },
  viewer: everyone,
};

/** Whether a text names a role that every installation has. */
export function isStaffRole(value: unknown): value is StaffRole {
  return typeof value === 'string' && (staffRoles as readonly string[]).includes(value);
}

/**
 * What everybody has: how their own lists open, who their colleagues are, and the words of the house, without which no
 * record can be read: categories, extra fields, kinds of relationship …
 */
const always: Rights = {
  ...open(['list-settings'], keep),
  ...open(
    ['users', 'roles', 'companies', 'categories', 'sectors', 'segments', 'field-definitions', 'screens'],
    look,
  ),
  ...open(['document-types', 'team-roles', 'relationship-kinds'], look),
};

/** Beyond what the roles of ours hold: to keep more lists of the house, and to see a card number. */
const more: Rights = {
  ...open(['document-types', 'team-roles', 'relationship-kinds', 'analysis-forms'], keep),
  'payment-cards': ['reveal'],
};

/**
 * What a role that an administrator defines can be given, area by area: what the roles beside the administrator's hold
 * between them, and a little more. An area in which there is nothing to give, because everybody has it or administrators
 * alone, is absent.
 */
export const staffRightsOffered: Rights = Object.fromEntries(
  staffAreas
    .map((area) => {
      const held = [byRole.billing, byRole.sales, byRole.viewer, more];
      return [area, actions.filter((action) => held.some((rights) => allows(rights, area, action)))] as const;
    })
    .filter(([area, offered]) => offered.some((action) => !allows(always, area, action))),
);

/**
 * The rights of a role; an unknown role has none.
 * @param defined the rights that an administrator gave to a role of their own, as stored; what is not offered counts for nothing
 */
export function rightsOfRole(role: unknown, defined?: unknown): Rights {
  if (isStaffRole(role)) return byRole[role];
  if (typeof defined !== 'object' || defined === null || Array.isArray(defined)) return {};
  const given = Object.entries(staffRightsOffered).flatMap(([area, offered]) => {
    const stored: unknown = Object.hasOwn(defined, area)
      ? (defined as Record<string, unknown>)[area]
      : undefined;
    const held = Array.isArray(stored) ? offered.filter((action) => stored.includes(action)) : [];
    const all = [...new Set([...(always[area] ?? []), ...held])];
    return all.length > 0 ? [[area, all] as const] : [];
  });
  return { ...always, ...Object.fromEntries(given) };
}

/** Whether rights allow an action in an area. An area that is not named is closed. */
export function allows(rights: Rights, area: string, action: string = 'view'): boolean {
  return Object.hasOwn(rights, area) && (rights[area] as readonly string[]).includes(action);
}

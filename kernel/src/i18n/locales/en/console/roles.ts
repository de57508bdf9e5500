/** Roles of our staff, and the rights that they have. */
export const roles = {
  roles: {
    emptyText: 'What those who work here see and change.',
    identity: 'Role',
    keyHelp:
      'For imports and the API: small letters, digits and hyphens. It stays as it is once somebody has the role.',
    rightsText: 'Counts for everybody with this role, at their next click.',
    builtInText:
      'This role is always there and its rights do not change. Add a role for other rights; it can start with the rights of this one.',
    startWith: 'Take the rights of',
    startWithHelp: 'Fills the boxes below with the rights of that role.',
    builtIn: 'Built in',
    own: 'Your own',
    holders: 'Users with this role',
    none: 'This role has no rights yet: tick what it may do.',
    only: 'Everybody sees definitions such as categories, sectors and extra fields. Only administrators manage users, roles, group companies, extra fields and jobs.',
    areas: {
      billing: 'Billing',
      statements: 'Statements',
      'portal-access': 'Portal access',
      notes: 'Notes',
      interactions: 'Interactions',
    },
  },
};

/**
 * Our engines, in the order in which they start. The start stops when one of them is missing: see cms/src/index.ts.
 * simple-rest comes last: its routes (`/portal/:resource/:id`) would take the place of every more special one.
 */
export const engines = [
  'access',
  'jobs',
  'billing',
  'statements',
  'imports',
  'vault',
  'audit',
  'documents',
  'parametric',
  'analyses',
  'notifications',
  'simple-rest',
] as const;

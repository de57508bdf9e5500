import { allows, type Rights } from '@ortak/kernel/access';

/** What react-admin calls an action, as the rights of staff name it. */
const ACTIONS: Readonly<Record<string, string>> = {
  list: 'view',
  show: 'view',
  read: 'view',
  update: 'edit',
};

/** Resources whose rights stand under another area's name. */
const AREAS: Readonly<Record<string, string>> = {
  'account-blocks': 'accounts',
  'account-totals': 'accounts',
  'analysis-form-versions': 'analysis-forms',
  'analysis-results': 'analyses',
  'billing-runs': 'billing',
};

/**
 * Whether `rights` allow an action of react-admin on a resource. The server decides for itself again; this only
 * spares people buttons that would be refused.
 */
export const mayDo = (rights: Rights, resource: string, action: string): boolean =>
  allows(rights, AREAS[resource] ?? resource, ACTIONS[action] ?? action);

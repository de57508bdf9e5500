import type { Resource } from './resource-nouns';

/** Fields that lead to records of another resource than their name says. */
const LED: Readonly<Record<string, string>> = {
  representative: 'users',
  user: 'users',
  responsible: 'users',
  assignee: 'users',
  author: 'users',
  owner: 'users',
  manager: 'people',
  contact: 'people',
  person: 'people',
  holder: 'people',
  billTo: 'accounts',
  account: 'accounts',
  company: 'companies',
  companies: 'companies',
  category: 'categories',
  categories: 'categories',
  sectors: 'sectors',
  creditOf: 'invoices',
  creditNote: 'invoices',
  reversedBy: 'invoices',
  other: 'members',
  member: 'members',
  unit: 'units',
  product: 'products',
  subscription: 'subscriptions',
  invoice: 'invoices',
  payment: 'payments',
};

/** The resource that a field's ids lead to. `parent` leads to the record's own. */
export function referenceOf(resource: Resource, field: string, value: unknown): string | undefined {
  const ids = Array.isArray(value) ? value : [value];
  if (!ids.length || !ids.every((id) => typeof id === 'number')) return undefined;
  return field === 'parent' ? resource : LED[field];
}

import type { BankAccount } from '../data/records';

/** After saving: back to the page of the one whose account it is. */
export const returnToOwner = (_resource?: string, _id?: unknown, data?: unknown): string => {
  const { member, company } = (data ?? {}) as Partial<BankAccount>;
  if (member) return `members/${member}/show?tab=banks`;
  return company ? `companies/${company}/show` : 'bank-accounts';
};

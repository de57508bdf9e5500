import type { Collateral } from '../data/records';

/** After saving: back to the credit data of the account that it secures. */
export const returnToAccount = (_resource?: string, _id?: unknown, data?: unknown): string => {
  const { account } = (data ?? {}) as Partial<Collateral>;
  return account ? `accounts/${account}/show?tab=credit` : 'collaterals';
};

import type { Account, Turnover } from '../data/records';

/** An account's net turnover; an account without any has zeros. */
export const turnoverOf = ({ turnover }: Pick<Account, 'turnover'>): Turnover => {
  const zero = { month: 0, year: 0, all: 0 };
  if (turnover === null || turnover === undefined) return zero;
  return typeof turnover === 'object' ? { ...zero, ...turnover } : { ...zero, all: turnover };
};

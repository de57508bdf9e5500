import type { Account } from './api/account';

/** The member of an account, embedded or not. */
export const memberId = ({ member }: Account): number => (typeof member === 'object' ? member.id : member);

/**
 * What an account is called: its company; with its member when the person sees several of them, and
 * its currency when that pair has several.
 */
export const accountLabel = (account: Account, all: readonly Account[]): string => {
  const member = typeof account.member === 'object' ? account.member : undefined;
  const severalMembers = new Set(all.map(memberId)).size > 1;
  const severalCurrencies = all.some(
    (one) =>
      one.id !== account.id && one.company.id === account.company.id && memberId(one) === memberId(account),
  );
  return [
    severalMembers ? member?.name : undefined,
    account.company.name,
    severalCurrencies ? account.currency : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
};

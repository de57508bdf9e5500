import type { FieldError } from '@ortak/kernel/api';

export type MemberStatus = 'potential' | 'active' | 'passive';

/**
 * Why nothing new can be sold to a member in its state, with what to do about it; undefined when something can.
 * Contracts that run already go on being billed: what was agreed is still owed.
 * @param path the field that leads to the member
 */
export function refuseIdle(
  path: string,
  { name, status }: { readonly name: string; readonly status: MemberStatus },
): FieldError | undefined {
  if (status === 'active') return undefined;
  const params = { member: name };
  return status === 'passive'
    ? { path, code: 'memberPassive', params, status: 422 }
    : { path, code: 'memberPotential', params, status: 422 };
}

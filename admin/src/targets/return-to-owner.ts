import type { Target } from '../data/records';

/** After saving: back to the unit or member whose target it is. */
export const returnToOwner = (_resource?: string, _id?: unknown, data?: unknown): string => {
  const { member, unit } = (data ?? {}) as Partial<Target>;
  if (unit) return `units/${unit}/show?tab=targets`;
  return member ? `members/${member}/show?tab=targets` : 'targets';
};

import type { TeamMember } from './team-member';

/** After saving: back to the team of the member. */
export const returnToMember = (_resource?: string, _id?: unknown, data?: unknown): string => {
  const { member } = (data ?? {}) as Partial<TeamMember>;
  return member ? `members/${member}/show?tab=team` : 'team-members';
};

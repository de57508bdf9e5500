import type { Stored } from '../data/records';

/** Who of our staff looks after a member, in a role. */
export interface TeamMember extends Stored {
  member: number;
  company?: number | null;
  unit?: number | null;
  user: number;
  role: number;
  start?: string | null;
  end?: string | null;
  primary: boolean;
  current: boolean;
  note?: string | null;
}

/** How a place in a team stands today. */
export const placeState = (
  { current, primary, start }: TeamMember,
  today: string,
): 'primary' | 'current' | 'planned' | 'over' => {
  if (current) return primary ? 'primary' : 'current';
  return start && start > today ? 'planned' : 'over';
};

import type { Stored } from '../data/records';

export const INTERACTION_KINDS = ['call', 'mail', 'visit', 'meeting', 'other'] as const;

/** A call, mail, visit or meeting of one of us with people of a member. */
export interface Interaction extends Stored {
  resource: string;
  record: number;
  member: number;
  kind: (typeof INTERACTION_KINDS)[number];
  direction?: 'incoming' | 'outgoing' | null;
  subject: string;
  at: string;
  minutes?: number | null;
  user?: number | null;
  people: number[];
  result?: string | null;
  nextStep?: string | null;
  nextStepDate?: string | null;
  nextStepUser?: number | null;
}

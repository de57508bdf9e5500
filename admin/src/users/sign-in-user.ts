import type { User } from '../data/records';

/** What administrators are told about how a user signs in. */
export type SignInUser = User & {
  /** Two-step sign-in is on; null for those who may not know. */
  readonly twoStep?: boolean | null;
  /** Until when sign-in is locked after too many failures. */
  readonly lockedUntil?: string | null;
};

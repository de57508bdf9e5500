import type { Stored } from '../data/records';

/** What one of us wrote down, as the console's API sends it. */
export interface Note extends Stored {
  resource: string;
  record: number;
  member: number;
  author: number | null;
  body: string;
  /** The same as plain text. */
  text?: string | null;
  pinned: boolean | null;
  remindAt?: string | null;
  portalVisible?: boolean | null;
  /** Written by one of us, or by a person of the member in the portal. */
  source?: 'staff' | 'portal' | null;
  person?: number | null;
}

/** What notes, interactions and documents hang on. */
export interface Target {
  readonly resource: 'members' | 'units' | 'people' | 'accounts' | 'subscriptions' | 'analyses' | 'pages';
  readonly record: number;
}

import type { Stored } from '../data/records';

/** What one of us is told at a moment, as the console's API sends it. */
export interface Reminder extends Stored {
  resource: string | null;
  record: number | null;
  /** The whole member where it is embedded. */
  member: number | { id: number; name: string } | null;
  kind: 'reminder' | 'mention' | 'next-step' | 'portal-note';
  user: number | null;
  author: number | null;
  at: string;
  text: string | null;
  note: number | null;
  interaction: number | null;
  done: boolean | null;
  due: boolean;
}

const PAGES = ['members', 'units', 'people', 'accounts', 'subscriptions'];

/** Where the note, interaction or record of a reminder is read. */
export const placeOf = ({ resource, record, note, interaction }: Reminder): string | null => {
  if (!resource || !record) return null;
  if (!PAGES.includes(resource)) return `/${resource}/${record}/show`;
  const tab = note ? '?tab=notes' : interaction ? '?tab=interactions' : '';
  return `/${resource}/${record}/show${tab}`;
};

const NINE = 9;
const HOUR = 3_600_000;

/** Later, in the terms in which people put things off; a day begins at nine. */
export const LATER = {
  hour: (now: Date) => new Date(now.getTime() + HOUR),
  tomorrow: (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, NINE),
  nextWeek: (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7, NINE),
} as const satisfies Record<string, (now: Date) => Date>;

export const LATERS = Object.keys(LATER) as (keyof typeof LATER)[];

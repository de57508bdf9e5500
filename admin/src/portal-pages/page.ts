import type { Language } from '@ortak/kernel/access';
import { languageCodes } from '@ortak/kernel/i18n';
import type { RaRecord } from 'react-admin';
import { todayIn } from '../data/today';

export interface PageText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** A page or an announcement of the portal, as the console's API sends it. */
export interface Page extends RaRecord<number> {
  readonly kind: 'page' | 'announcement';
  readonly slug: string;
  readonly status: 'draft' | 'published';
  readonly texts: Readonly<Partial<Record<Language, PageText>>>;
  readonly title: string;
  readonly publishedFrom: string | null;
  readonly publishedUntil: string | null;
  readonly pinned: boolean;
  readonly order: number;
  readonly company: number | null;
  readonly memberKind: 'corporate' | 'individual' | null;
  readonly categories: readonly number[];
  readonly profiles: readonly number[];
  readonly members: readonly number[];
  readonly people: readonly number[];
  readonly shown: boolean;
  readonly readCount: number;
}

/** How a page stands today: what is published may be still to come, or over. */
export const stateOf = ({ status, shown, publishedFrom }: Page): string => {
  if (status === 'draft') return 'draft';
  if (shown) return 'published';
  return publishedFrom && publishedFrom > todayIn() ? 'scheduled' : 'over';
};

/** The languages that a page speaks. */
export const languagesOf = ({ texts }: Page): Language[] => languageCodes.filter((code) => texts[code]);

/** Whether a page is for certain people only. */
export const isNarrowed = (page: Page): boolean =>
  page.company !== null ||
  page.memberKind !== null ||
  [page.categories, page.profiles, page.members, page.people].some((chosen) => chosen.length > 0);

import type { Conditions, FieldType, Option, Screen } from '@ortak/kernel/extra';
import type { Labels, Language } from '@ortak/kernel/i18n';
import { labelOf } from '@ortak/kernel/i18n';
import type { Stored } from '../data/records';

/** What happens to a field in the portal, from least to most. */
export const portalUses = ['hidden', 'read', 'write'] as const;
export type PortalUse = (typeof portalUses)[number];

/** A field that an administrator has defined, as the API sends it. */
export interface Definition extends Stored, Conditions {
  entity: string;
  key: string;
  type: FieldType;
  labels: Labels;
  help: Labels;
  options: readonly Option[];
  currency: string | null;
  required: boolean;
  unique: boolean;
  min: string | number | null;
  max: string | number | null;
  pattern: string | null;
  default: unknown;
  filterable: boolean;
  listed: boolean;
  portal: PortalUse;
  section: string | null;
  order: number;
  archived: boolean;
  indexState: 'none' | 'waiting' | 'building' | 'ready' | 'failed';
  indexDone: number | null;
  indexTotal: number | null;
  indexError: string | null;
}

/** A screen as the API sends it. */
export interface StoredScreen extends Stored, Omit<Screen, 'id'> {
  entity: string;
  portal: boolean;
  order: number;
}

/** What a field is called for the reader. */
export const nameOf = ({ labels, key }: Pick<Definition, 'labels' | 'key'>, language: Language): string =>
  labelOf(labels, language, key);

/** What a choice is called for the reader; the stored value where there is no such option any more. */
export const optionName = (
  { options }: Pick<Definition, 'options'>,
  value: string,
  language: Language,
): string => labelOf(options.find((option) => option.value === value)?.labels, language, value);

/** A record's `extra`. */
export const extraOf = (record: object | undefined): Readonly<Record<string, unknown>> => {
  const extra = (record as { extra?: unknown } | undefined)?.extra;
  return typeof extra === 'object' && extra !== null ? (extra as Record<string, unknown>) : {};
};

/** What a field does in the portal where no more than this can be done: a field that says more means that much. */
export const atMost = (use: PortalUse, possible: readonly PortalUse[]): PortalUse =>
  possible.includes(use) ? use : (possible.at(-1) ?? 'hidden');

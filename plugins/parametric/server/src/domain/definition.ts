import type { FieldType, Option, ShownIf } from '@ortak/kernel/extra';
import type { Labels } from '@ortak/kernel/i18n';

export {
  fieldTypes,
  isFor,
  isShown,
  keyPattern,
  type FieldType,
  type Option,
  type ShownIf,
  type Values,
} from '@ortak/kernel/extra';

/** A field that an administrator has defined. */
export interface Definition {
  readonly id: number;
  /** The resource whose records have it: `members`. */
  readonly entity: string;
  readonly key: string;
  /** The key under which values are stored: the first one that it had, so that a new name moves nothing. */
  readonly storedAs: string;
  readonly type: FieldType;
  readonly labels: Labels;
  readonly help: Labels;
  readonly options: readonly Option[];
  readonly currency: string | null;
  readonly required: boolean;
  readonly unique: boolean;
  /** Of numbers and dates the value, of texts the length. Decimals are text. */
  readonly min: string | number | null;
  readonly max: string | number | null;
  readonly pattern: string | null;
  readonly default: unknown;
  /** Only for records of members in one of these, or below one of them; empty: for all. */
  readonly categories: readonly number[];
  readonly shownIf: ShownIf | null;
  readonly filterable: boolean;
  readonly listed: boolean;
  readonly portal: 'hidden' | 'read' | 'write';
  readonly section: string | null;
  readonly order: number;
  readonly archived: boolean;
}

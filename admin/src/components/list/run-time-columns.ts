import { labelIn } from '../../i18n/label-in';
import { useLanguage } from '../../i18n/text';
import { useCanAccess, useGetList } from 'react-admin';
import type { Language } from '@ortak/kernel/access';

/** A column for what an administrator added while the program runs. */
export interface RunTimeColumn {
  readonly source: string;
  readonly label: string;
  readonly type: string;
  /** Words of the values of a choice, in the reader's language. */
  readonly options: ReadonlyMap<string, string>;
  /** Whether the list shows it unless somebody chose otherwise. */
  readonly listed: boolean;
}

interface Definition {
  readonly id: number;
  readonly key: string;
  readonly type: string;
  readonly listed?: boolean | null;
  readonly labels?: Partial<Record<Language, string>> | null;
  readonly options?:
    readonly { value?: string; key?: string; labels?: Partial<Record<Language, string>> | null }[] | null;
  readonly archived?: boolean | null;
}

const ALL = { page: 1, perPage: 500 };
const BY_ORDER = { field: 'order', order: 'ASC' } as const;
const SHORT = new Set(['longtext', 'file']);

/** The extra fields of a resource as columns; none where there are no definitions or the reader may not see them. */
export const useRunTimeColumns = (
  resource: string | undefined,
  enabled: boolean,
): readonly RunTimeColumn[] => {
  const language = useLanguage();
  const { canAccess } = useCanAccess({ resource: 'field-definitions', action: 'list', enabled });
  const { data } = useGetList<Definition>(
    'field-definitions',
    { filter: { entity: resource }, pagination: ALL, sort: BY_ORDER },
    { enabled: enabled && canAccess === true, retry: false, staleTime: 1_000 },
  );
  if (!enabled || !data) return [];
  return data
    .filter(({ archived, type }) => archived !== true && !SHORT.has(type))
    .map(({ key, type, labels, listed, options }) => ({
      source: `extra.${key}`,
      label: labelIn(language, { name: key, labels: labels ?? null }),
      type,
      listed: listed === true,
      options: new Map(
        (options ?? []).map((option) => {
          const value = option.value ?? option.key ?? '';
          return [value, labelIn(language, { name: value, labels: option.labels ?? null })];
        }),
      ),
    }));
};

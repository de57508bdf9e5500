import { useQuery } from '@tanstack/react-query';
import { useDataProvider, type RaRecord } from 'react-admin';

interface Category extends RaRecord {
  parent?: number | null;
}

const NONE: ReadonlySet<number> = new Set();
/** A tree deeper than this is a mistake. */
const DEEPEST = 30;

/**
 * The categories of a record's member with all that stand above them: a member by its own `categories`, everything else by
 * its `member`, or by that of its `account`. Follows what is typed.
 * @param values of the record
 * @param needed whether anything depends on them; otherwise nobody is asked
 */
export const useCategories = (
  resource: string,
  values: Readonly<Record<string, unknown>> | undefined,
  needed: boolean,
): ReadonlySet<number> => {
  const data = useDataProvider();
  const idOf = (value: unknown): number | null =>
    typeof value === 'number'
      ? value
      : typeof value === 'object' && value
        ? Number((value as RaRecord).id)
        : null;
  const own = resource === 'members' ? ((values?.categories ?? []) as number[]) : null;
  const member = own ? null : idOf(values?.member);
  const account = own || member !== null ? null : idOf(values?.account);
  const { data: found = NONE } = useQuery({
    queryKey: ['categories', 'above', own, member, account],
    enabled: needed && (Boolean(own?.length) || member !== null || account !== null),
    placeholderData: (before) => before,
    queryFn: async () => {
      let owner = member;
      if (account !== null) {
        const { data: one } = await data.getOne<RaRecord & { member: number }>('accounts', { id: account });
        owner = one.member;
      }
      let wave =
        own ??
        (await data.getOne<RaRecord & { categories: number[] }>('members', { id: owner ?? 0 })).data
          .categories;
      const all = new Set<number>(wave);
      for (let depth = 0; wave.length > 0 && depth < DEEPEST; depth += 1) {
        const { data: rows } = await data.getMany<Category>('categories', { ids: wave });
        wave = rows.flatMap(({ parent }) => (parent && !all.has(parent) ? [parent] : []));
        for (const id of wave) all.add(id);
      }
      return all as ReadonlySet<number>;
    },
  });
  return own && own.length === 0 ? NONE : found;
};

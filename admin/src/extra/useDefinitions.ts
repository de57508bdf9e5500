import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { requestJson } from '../session/request';
import { portalUses, type Definition, type PortalUse, type StoredScreen } from './definition';
import { noteDefinitions } from './known-definitions';

const PAGE = 1000;
/** How often a page that is being looked at asks whether anybody has changed a definition, in milliseconds. */
const PAUSE = 4_000;

/** Every record of a small resource, page by page, in the order in which people see them. */
const loadAll = async <T>(resource: string, signal: AbortSignal): Promise<T[]> => {
  const all: T[] = [];
  for (;;) {
    const query = new URLSearchParams({
      sort: JSON.stringify(['order', 'ASC']),
      range: JSON.stringify([all.length, all.length + PAGE - 1]),
    });
    const rows = await requestJson<T[]>(`/api/console/${resource}?${query}`, { signal });
    all.push(...rows);
    if (rows.length < PAGE) return all;
  }
};

const DEFINITIONS = ['field-definitions', 'all'] as const;
const SCREENS = ['screens', 'all'] as const;
const NO_DEFINITIONS: readonly Definition[] = [];
const NO_SCREENS: readonly StoredScreen[] = [];

/** What came through the API without names or options has none. */
const completed = (field: Definition): Definition => ({
  ...field,
  labels: field.labels ?? {},
  help: field.help ?? {},
  options: field.options ?? [],
  shownIf: field.shownIf ?? null,
});

const byOrder = (a: Definition, b: Definition): number => a.order - b.order || a.id - b.id;

/** Makes every page ask anew for definitions and screens. */
export const forgetDefinitions = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['field-definitions'] }),
    client.invalidateQueries({ queryKey: ['screens'] }),
  ]);

const useAll = () =>
  useQuery({
    queryKey: DEFINITIONS,
    queryFn: async ({ signal }) => {
      const all = (await loadAll<Definition>('field-definitions', signal)).map(completed).sort(byOrder);
      noteDefinitions(all);
      return all;
    },
    staleTime: Infinity,
  });

/** Every definition of every kind of record, archived ones too. */
export const useAllDefinitions = (): { all: readonly Definition[]; isPending: boolean } => {
  const { data = NO_DEFINITIONS, isPending } = useAll();
  return { all: data, isPending };
};

/** The extra fields of a resource that are not archived, in their order. */
export const useDefinitions = (resource: string): { fields: readonly Definition[]; isPending: boolean } => {
  const { data = NO_DEFINITIONS, isPending } = useAll();
  const fields = useMemo(
    () => data.filter(({ entity, archived }) => entity === resource && !archived),
    [data, resource],
  );
  return { fields, isPending };
};

/** The screens of a resource, in their order. */
export const useScreens = (resource: string): { screens: readonly StoredScreen[]; isPending: boolean } => {
  const { data = NO_SCREENS, isPending } = useQuery({
    queryKey: SCREENS,
    queryFn: async ({ signal }) =>
      (await loadAll<StoredScreen>('screens', signal))
        .map((screen) => ({ ...screen, labels: screen.labels ?? {}, tabs: screen.tabs ?? [] }))
        .sort((a, b) => a.order - b.order || a.id - b.id),
    staleTime: Infinity,
  });
  const screens = useMemo(() => data.filter(({ entity }) => entity === resource), [data, resource]);
  return { screens, isPending };
};

interface State {
  readonly version: number;
  readonly entities: readonly {
    readonly name: string;
    /** Whether its records belong to a member, whose categories decide. */
    readonly ofMember: boolean;
    /** The most that the portal can do with its extra fields. */
    readonly portal: PortalUse;
  }[];
}

/** Kinds of record that take extra fields, and which state the definitions are in. */
export const useParametricState = () =>
  useQuery({
    queryKey: ['parametric', 'state'],
    queryFn: ({ signal }) => requestJson<State>('/api/parametric/state', { signal }),
    refetchInterval: PAUSE,
    staleTime: PAUSE / 2,
  });

/** Keeps definitions and screens live: what a colleague has changed is asked for anew. Stands once, around all pages. */
export const useLiveDefinitions = (): void => {
  const client = useQueryClient();
  const { data } = useParametricState();
  const version = data?.version;
  useAll();
  useEffect(() => {
    if (version === undefined) return;
    const seen = client.getQueryData<number>(['parametric', 'seen']);
    client.setQueryData(['parametric', 'seen'], version);
    if (seen !== undefined && seen !== version) void forgetDefinitions(client);
  }, [client, version]);
};

/** What of an extra field of a kind of record can happen in the portal, from least to most. */
export const usePortalUses = (entity: string): readonly PortalUse[] => {
  const { data } = useParametricState();
  const most = data?.entities.find(({ name }) => name === entity)?.portal ?? 'write';
  return portalUses.slice(0, portalUses.indexOf(most) + 1);
};

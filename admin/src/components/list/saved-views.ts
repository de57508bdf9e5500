import { useCreate, useDelete, useGetList, useResourceContext, useUpdate } from 'react-admin';
import { useMe } from '../../session/me';

/** A view that a person made: a name for the filters, the order and the columns of a list. */
export interface SavedView {
  readonly name: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' } | null;
  /** The columns in their order; null leaves them to whoever looks. */
  readonly columns: readonly string[] | null;
  /** For all our staff, not only for who made it. */
  readonly shared: boolean;
}

/** A view as the server keeps it: a segment. */
export interface StoredView extends SavedView {
  readonly id: number;
  readonly owner: number | null;
}

const ALL = { page: 1, perPage: 200 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** The person's own views of the list around, and those that others share. */
export const useSavedViews = (): {
  saved: readonly StoredView[];
  /** Keeps a new view, or what changed of one. @returns its id */
  save: (view: Partial<SavedView>, known?: StoredView) => Promise<number>;
  forget: (view: StoredView) => Promise<void>;
  /** Whether a view is this person's to change: their own, or any for administrators. */
  mine: (view: StoredView) => boolean;
} => {
  const resource = useResourceContext() ?? '';
  const { data: me } = useMe();
  const { data = [], refetch } = useGetList<StoredView>('segments', {
    filter: { resource },
    pagination: ALL,
    sort: BY_NAME,
  });
  const [create] = useCreate();
  const [update] = useUpdate();
  const [remove] = useDelete();
  return {
    saved: data,
    mine: (view) => view.owner === me?.user.id || me?.user.staffRole === 'administrator',
    save: async (view, known) => {
      const stored = known
        ? ((await update(
            'segments',
            { id: known.id, data: view, previousData: known },
            { returnPromise: true, mutationMode: 'pessimistic' },
          )) as StoredView)
        : ((await create(
            'segments',
            { data: { ...view, resource } },
            { returnPromise: true },
          )) as StoredView);
      await refetch();
      return stored.id;
    },
    forget: async (view) => {
      await remove(
        'segments',
        { id: view.id, previousData: view },
        { returnPromise: true, mutationMode: 'pessimistic' },
      );
      await refetch();
    },
  };
};

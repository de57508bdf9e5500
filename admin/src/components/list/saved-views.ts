import { useCreate, useDelete, useGetList, useResourceContext, useUpdate } from 'react-admin';
import { useMe } from '../../session/me';

/** A view that a person made: a name for the filters and the order of a list. */
export interface SavedView {
  readonly name: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' };
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
  save: (view: SavedView) => Promise<void>;
  forget: (view: StoredView) => void;
  /** Whether a view is this person's to change. */
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
  const mine = (view: StoredView) => view.owner === me?.user.id;
  return {
    saved: data,
    mine,
    save: async (view) => {
      const known = data.find((one) => one.name === view.name && mine(one));
      const values = { ...view, resource };
      if (known)
        await update(
          'segments',
          { id: known.id, data: values, previousData: known },
          { returnPromise: true },
        );
      else await create('segments', { data: values }, { returnPromise: true });
      await refetch();
    },
    forget: (view) =>
      void remove(
        'segments',
        { id: view.id, previousData: view },
        { returnPromise: true, mutationMode: 'pessimistic' },
      ).then(() => refetch()),
  };
};

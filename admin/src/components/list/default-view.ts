import { useCreate, useDelete, useGetList, useResourceContext, useUpdate } from 'react-admin';

/** Which view a person wants to see first in a list. */
interface ListSetting {
  readonly id: number;
  readonly resource: string;
  readonly view: number;
}

const ONE = { page: 1, perPage: 1 };
const QUIET = { returnPromise: true, mutationMode: 'pessimistic' } as const;

/** The view with which the list around opens for this person; `choose(null)` takes it back. */
export const useDefaultView = () => {
  const resource = useResourceContext() ?? '';
  const { data, isPending, refetch } = useGetList<ListSetting>('list-settings', {
    filter: { resource },
    pagination: ONE,
    sort: { field: 'id', order: 'ASC' },
  });
  const [create] = useCreate();
  const [update] = useUpdate();
  const [remove] = useDelete();
  const standard = data?.[0];
  return {
    standard,
    isPending,
    choose: async (view: number | null) => {
      if (view === null) {
        if (standard) await remove('list-settings', { id: standard.id, previousData: standard }, QUIET);
      } else if (standard)
        await update('list-settings', { id: standard.id, data: { view }, previousData: standard }, QUIET);
      else await create('list-settings', { data: { resource, view } }, { returnPromise: true });
      await refetch();
    },
  };
};

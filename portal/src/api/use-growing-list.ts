import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getList, type ListQuery, type Page } from './resource';

const PAGE_SIZE = 25;

/** A list that grows by a page at a time. While a filter changes, the rows before stay in sight. */
export const useGrowingList = <T>(resource: string, query: Omit<ListQuery, 'range'>) => {
  const result = useInfiniteQuery({
    queryKey: [resource, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getList<T>(resource, { ...query, range: [pageParam, pageParam + PAGE_SIZE - 1] }, signal),
    initialPageParam: 0,
    getNextPageParam: (last: Page<T>, pages: Page<T>[]) => {
      const shown = pages.reduce((count, page) => count + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const pages = result.data?.pages;
  return {
    /** For `Loaded`: rows and total as one value. */
    query: {
      data: pages && { rows: pages.flatMap((page) => page.rows), total: pages.at(-1)?.total ?? 0 },
      error: result.error,
      refetch: result.refetch,
    },
    more: () => void result.fetchNextPage(),
    growing: result.isFetchingNextPage,
  };
};

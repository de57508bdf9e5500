import { useQuery } from '@tanstack/react-query';
import { getList } from '../../../api/resource';
import type { Account } from './account';

const MOST = 199;

/** The accounts that the person may see. */
export const useAccounts = () =>
  useQuery({
    queryKey: ['accounts'],
    queryFn: async ({ signal }) => {
      const query = { sort: ['id', 'ASC'], range: [0, MOST], embed: ['company', 'member'] } as const;
      return (await getList<Account>('accounts', query, signal)).rows;
    },
  });

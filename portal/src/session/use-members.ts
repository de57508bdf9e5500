import { useQuery } from '@tanstack/react-query';
import { getList } from '../api/resource';
import { useMe } from './use-me';

interface Member {
  readonly id: number;
  readonly name: string;
}

const MOST = 199;
const FRESH_FOR_MS = 5 * 60_000;

/**
 * The members whose records the person sees: the own one, and its subsidiaries for those who act for the group.
 * `nameOf` is undefined for a member that is not known (yet); `several` says whether names tell records apart.
 */
export const useMembers = (): {
  nameOf: (id: number) => string | undefined;
  several: boolean;
  choices: readonly { value: string; label: string }[];
} => {
  const { member, scope } = useMe();
  const query = useQuery({
    queryKey: ['members'],
    queryFn: async ({ signal }) => {
      const question = { sort: ['name', 'ASC'], range: [0, MOST] } as const;
      return (await getList<Member>('members', question, signal)).rows;
    },
    enabled: scope === 'group',
    staleTime: FRESH_FOR_MS,
  });
  const members = [member, ...(query.data ?? [])];
  return {
    nameOf: (id) => members.find((one) => one.id === id)?.name,
    several: members.some((one) => one.id !== member.id),
    choices: [...new Map(members.map(({ id, name }) => [id, name]))].map(([id, name]) => ({
      value: String(id),
      label: name,
    })),
  };
};

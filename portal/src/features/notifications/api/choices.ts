import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Choice, NotificationKind, NotificationWay } from '@ortak/kernel/notifications';
import { requestJson } from '../../../api/request';

/** Of each kind that the person can be told of, how they are. */
export type OfferedChoices = Partial<Record<NotificationKind, Choice>>;

const PATH = '/api/portal/notification-choices';
const KEY = ['notification-choices'] as const;

export const useChoices = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => requestJson<OfferedChoices>(PATH, { signal }) });

export interface ChoiceChange {
  readonly kind: NotificationKind;
  readonly way: NotificationWay;
  readonly chosen: boolean;
}

/** Saves one choice at once. It shows as chosen meanwhile, and as it was when it could not be saved. */
export const useChoose = (onProblem: (error: unknown) => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, way, chosen }: ChoiceChange) =>
      requestJson<OfferedChoices>(PATH, { method: 'PUT', body: { [kind]: { [way]: chosen } } }),
    onMutate: async ({ kind, way, chosen }) => {
      await queries.cancelQueries({ queryKey: KEY });
      queries.setQueryData<OfferedChoices>(KEY, (before) => {
        const choice = before?.[kind];
        return before && choice ? { ...before, [kind]: { ...choice, [way]: chosen } } : before;
      });
    },
    onError: (error, { kind, way, chosen }) => {
      queries.setQueryData<OfferedChoices>(KEY, (now) => {
        const choice = now?.[kind];
        return now && choice ? { ...now, [kind]: { ...choice, [way]: !chosen } } : now;
      });
      onProblem(error);
    },
    // Other kinds may be on their way still: the server's word counts when the last one is back.
    onSettled: () =>
      queries.isMutating() > 1
        ? undefined
        : Promise.all([
            queries.invalidateQueries({ queryKey: KEY }),
            queries.invalidateQueries({ queryKey: ['notifications'] }),
          ]),
  });
};

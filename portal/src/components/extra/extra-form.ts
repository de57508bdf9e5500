import type { PortalForm } from '@ortak/kernel/extra';
import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../../api/request';

export * from './extra-blocks';

export const EXTRA_KEY = ['extra-form'] as const;

/**
 * Which extra fields a record has and where they stand, as our staff have arranged them.
 * @param record its id, or `new` for one that is about to be added to a member
 */
export const useExtraForm = (entity: string, record: number | 'new', member?: number) =>
  useQuery({
    queryKey: [...EXTRA_KEY, entity, record, member],
    queryFn: ({ signal }) =>
      requestJson<PortalForm>(
        `/api/parametric/fields/${entity}/${record}${member === undefined ? '' : `?member=${member}`}`,
        { signal },
      ),
  });

import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { forgetDefinitions } from '../extra/useDefinitions';
import { post, requestJson } from '../session/request';
import type { Definition } from '../extra/definition';

/** What is done to fields outside of their form. Every page hears of it at once. */
export const useFieldActions = () => {
  const client = useQueryClient();
  const notify = useNotify();
  const refresh = () => forgetDefinitions(client);
  const at = ({ id }: Definition): string => `/api/console/field-definitions/${id}`;
  return {
    refresh,
    archive: async (field: Definition, archived: boolean) => {
      await requestJson(at(field), { method: 'PUT', body: JSON.stringify({ archived }) });
      await refresh();
    },
    remove: async (field: Definition) => {
      await requestJson(at(field), { method: 'DELETE' });
      await refresh();
    },
    reorder: async (resource: 'field-definitions' | 'screens', ids: readonly number[]) => {
      // Where they are put they stand at once; what the server says comes after.
      client.setQueryData<{ id: number; order: number }[]>([resource, 'all'], (all) => {
        const place = new Map(ids.map((id, index) => [id, (index + 1) * 10]));
        return all
          ?.map((one) => ({ ...one, order: place.get(one.id) ?? one.order }))
          .sort((a, b) => a.order - b.order || a.id - b.id);
      });
      try {
        await post('/api/parametric/order', { resource, ids });
      } catch (error) {
        notify((error as Error).message, { type: 'error' });
      }
      await refresh();
    },
  };
};

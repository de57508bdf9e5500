import { post, request, requestJson } from '../session/request';
import type { TierRecord, TierResource, TierUse } from './tiers';

/** All of a tree. */
export const fetchTiers = async (resource: TierResource): Promise<TierRecord[]> =>
  (await requestJson<{ nodes: TierRecord[] }>(`/api/console/${resource}/tree`)).nodes;

export const fetchUses = async (resource: TierResource): Promise<Map<number, TierUse>> => {
  const { uses } = await requestJson<{ uses: TierUse[] }>(`/api/console/${resource}/uses`);
  return new Map(uses.map((use) => [use.id, use]));
};

/** Puts one below another, at a place among what stands there. @returns the whole tree as it is then */
export const sendPlace = async (
  resource: TierResource,
  { id, version }: TierRecord,
  parent: number | null,
  position?: number,
): Promise<TierRecord[]> =>
  (
    await post<{ nodes: TierRecord[] }>(`/api/console/${resource}/${id}/move`, {
      parent,
      version,
      ...(position === undefined ? {} : { position }),
    })
  ).nodes;

export interface MergePreview {
  readonly members: number;
  readonly both: number;
  readonly children: number;
  readonly joined: number;
}

export const fetchMerge = (resource: TierResource, gone: number, into: number): Promise<MergePreview> =>
  requestJson(`/api/console/${resource}/${gone}/merge?into=${into}`);

export const sendMerge = (resource: TierResource, gone: number, into: number): Promise<unknown> =>
  post(`/api/console/${resource}/${gone}/merge`, { into });

export const sendDelete = async (resource: TierResource, id: number, moveTo?: number): Promise<void> => {
  const query = moveTo === undefined ? '' : `?moveTo=${moveTo}`;
  await request(`/api/console/${resource}/${id}${query}`, { method: 'DELETE' });
};

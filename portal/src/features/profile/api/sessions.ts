import { request, requestJson } from '../../../api/request';

/** Where somebody is signed in. */
export interface SessionView {
  readonly id: string;
  readonly device: { readonly browser: string | null; readonly system: string | null };
  readonly address: string | null;
  readonly usedAt: string;
  readonly current: boolean;
}

const own = '/api/auth/sessions';

export const getSessions = (): Promise<SessionView[]> => requestJson(own);
export const deleteSession = async (id: string): Promise<void> => {
  await request(`${own}/${encodeURIComponent(id)}`, { method: 'DELETE' });
};
export const postEndOthers = (): Promise<{ ended: number }> =>
  requestJson(`${own}/end-others`, { method: 'POST', body: {} });

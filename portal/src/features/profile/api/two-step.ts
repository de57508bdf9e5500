import { request, requestJson } from '../../../api/request';
import type { NewAuthenticator } from '../../../components/two-step/SetUp';

export interface TwoStepState {
  readonly enabled: boolean;
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
}

export interface Proof {
  readonly password: string;
  readonly code: string;
}

interface Codes {
  readonly recoveryCodes: readonly string[];
}

const own = '/api/auth/two-step';
const post = <T>(path: string, body: unknown): Promise<T> =>
  requestJson<T>(`${own}/${path}`, { method: 'POST', body });

/** One's own two-step sign-in; each throws RequestError with the refused fields. */
export const getTwoStep = (): Promise<TwoStepState> => requestJson(own);
export const postBegin = (password: string): Promise<NewAuthenticator> => post('begin', { password });
export const postConfirm = (code: string): Promise<Codes> => post('confirm', { code });
export const postRecoveryCodes = (proof: Proof): Promise<Codes> => post('recovery-codes', proof);
export const postEnd = async (proof: Proof): Promise<void> => {
  await request(`${own}/end`, { method: 'POST', body: proof });
};

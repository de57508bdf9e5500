import { post, request, requestJson, requestOpen } from '../session/request';

/** What an authenticator needs to know, told once. */
export interface NewAuthenticator {
  readonly secret: string;
  readonly address: string;
  /** Rows of 0 and 1; 1 is dark. */
  readonly qr: readonly string[];
}

export interface TwoStepState {
  readonly enabled: boolean;
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
  readonly demanded: boolean;
}

export interface Proof {
  readonly password: string;
  readonly code: string;
}

/** What a right password is answered with when a second step is needed. */
export interface AskedStep {
  readonly challenge: string;
  readonly seconds: number;
  /** Two-step sign-in has to be set up first. */
  readonly enrols: boolean;
}

export interface SteppedIn {
  readonly jwt: string;
  readonly recoveryCodes?: readonly string[];
  readonly recoveryCodesLeft?: number;
}

export interface SessionView {
  readonly id: string;
  readonly device: {
    readonly kind: 'phone' | 'tablet' | 'computer' | 'unknown';
    readonly browser: string | null;
    readonly system: string | null;
  };
  readonly address: string | null;
  readonly startedAt: string;
  readonly usedAt: string;
  readonly current: boolean;
}

const own = '/api/auth/two-step';

export const loadTwoStep = (): Promise<TwoStepState> => requestJson(own);
export const beginTwoStep = (password: string): Promise<NewAuthenticator> =>
  post(`${own}/begin`, { password });
export const confirmTwoStep = (code: string): Promise<{ recoveryCodes: string[] }> =>
  post(`${own}/confirm`, { code });
export const renewCodes = (proof: Proof): Promise<{ recoveryCodes: string[] }> =>
  post(`${own}/recovery-codes`, proof);
export const endTwoStep = (proof: Proof): Promise<unknown> => post(`${own}/end`, proof);

export const enrolBySignIn = (challenge: string): Promise<NewAuthenticator> =>
  requestOpen('/api/auth/second-step/enrol', { challenge });
export const sendSecondStep = (challenge: string, code: string): Promise<SteppedIn> =>
  requestOpen('/api/auth/second-step', { challenge, code });

export const loadSessions = (): Promise<SessionView[]> => requestJson('/api/auth/sessions');
export const endSession = async (id: string): Promise<void> => {
  await request(`/api/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
};
export const endOtherSessions = (): Promise<{ ended: number }> => post('/api/auth/sessions/end-others');
export const changePassword = (body: {
  currentPassword: string;
  password: string;
  passwordConfirmation: string;
}): Promise<unknown> => post('/api/auth/change-password', body);

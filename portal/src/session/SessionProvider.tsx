import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keepToken, dropToken, onSessionMessage, refreshToken } from '../api/access-token';
import { onSessionEnd } from '../api/request';
import { statusOf } from '../api/request-error';
import { useLanguage } from '../i18n/LanguageProvider';
import { getMe, ME_KEY, type Me } from './me';
import { isPreview } from './preview';
import { postLogout } from './post-logout';

/** `foreign`: signed in, but as one of our staff, who have the console. */
export type SessionState =
  | { readonly status: 'starting' | 'unreachable' | 'foreign' }
  | { readonly status: 'signed-out'; readonly ended: boolean }
  | { readonly status: 'signed-in' };

interface SessionContextValue {
  readonly state: SessionState;
  /** Takes the token of a sign-in and loads who it is. */
  readonly begin: (token: string) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly retry: () => void;
}

/** How often a server that was not reached is asked again, behind what says so. */
const ASK_AGAIN_AFTER_MS = 5_000;

const SessionContext = createContext<SessionContextValue | undefined>(undefined);

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const [state, setState] = useState<SessionState>({ status: 'starting' });
  const queries = useQueryClient();
  const { speak } = useLanguage();

  const leave = useCallback(
    (ended: boolean) => {
      setState({ status: 'signed-out', ended });
      queries.clear();
    },
    [queries],
  );

  const load = useCallback(async () => {
    const me: Me = await queries.fetchQuery({ queryKey: ME_KEY, queryFn: getMe, staleTime: 0 });
    // Without its texts the portal keeps speaking the language that it has.
    await speak(me.language).catch(() => undefined);
    setState({ status: me.kind === 'portal' ? 'signed-in' : 'foreign' });
  }, [queries, speak]);

  const start = useCallback(
    async (quietly = false) => {
      if (!quietly) setState({ status: 'starting' });
      try {
        if (await refreshToken(undefined)) await load();
        else leave(false);
      } catch (error) {
        if (statusOf(error) === 401) leave(false);
        else setState({ status: 'unreachable' });
      }
    },
    [load, leave],
  );

  useEffect(() => {
    onSessionEnd(() => leave(true));
    void start();
    return onSessionMessage((message) => {
      if (message.type === 'signed-out') leave(false);
      if (message.type === 'signed-in') void queries.cancelQueries().then(() => (queries.clear(), start()));
    });
  }, [start, leave, queries]);

  // The connection is back: nobody should have to press a button for that.
  const { status } = state;
  useEffect(() => {
    if (status !== 'unreachable') return;
    const again = (): void => void start(true);
    addEventListener('online', again);
    const asking = setInterval(again, ASK_AGAIN_AFTER_MS);
    return () => {
      removeEventListener('online', again);
      clearInterval(asking);
    };
  }, [status, start]);

  const value = useMemo(
    (): SessionContextValue => ({
      state,
      begin: async (token) => {
        queries.clear();
        keepToken(token);
        await load();
      },
      end: async () => {
        // Leaving works without a network too: the token is gone from here in any case.
        if (!isPreview) await postLogout().catch(() => undefined);
        dropToken();
        leave(false);
      },
      retry: () => void start(),
    }),
    [state, load, leave, queries, start],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
};

export const useSession = (): SessionContextValue => {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionProvider above it');
  return value;
};

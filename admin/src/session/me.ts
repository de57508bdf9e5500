import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { ConsoleLanguage, Rights } from '@ortak/kernel/access';
import { noteToday } from '../data/today';
import { requestJson } from './request';

/** One of our own companies, as far as the signed-in person may work in it. */
export interface OwnCompany {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone?: string;
  readonly colour?: string | null;
}

export interface Me {
  readonly kind: 'staff' | 'portal';
  readonly user: {
    readonly id: number;
    readonly email: string;
    readonly name: string;
    readonly language?: ConsoleLanguage;
    readonly staffRole?: string;
  };
  readonly language: ConsoleLanguage;
  readonly rights: Rights;
  readonly companies: readonly OwnCompany[];
  /** Today by the server's clock, YYYY-MM-DD. */
  readonly today?: string;
}

let known: Promise<Me> | null = null;

/** Who is signed in, asked once per session. */
export const loadMe = (): Promise<Me> => {
  known ??= requestJson<Me>('/api/me').then(
    (me) => {
      if (me.today) noteToday(me.today);
      return me;
    },
    (error: unknown) => {
      known = null;
      throw error;
    },
  );
  return known;
};

/** Forgets who is signed in; the next question asks the server. */
export const forgetMe = (): void => {
  known = null;
};

/** Remembers a choice of the signed-in person on the server. */
export const saveMe = async (change: { language: ConsoleLanguage }): Promise<void> => {
  await requestJson('/api/me', { method: 'PUT', body: JSON.stringify(change) });
  forgetMe();
};

/** Who is signed in, for components. */
export const useMe = (): UseQueryResult<Me> =>
  useQuery({ queryKey: ['me'], queryFn: loadMe, staleTime: Infinity });

/** How components note another language of the person, so that no page that is drawn anew falls back into the one before. */
export const useNoteLanguage = (): ((language: ConsoleLanguage) => void) => {
  const client = useQueryClient();
  return (language) => {
    client.setQueryData<Me>(['me'], (me) => me && { ...me, language });
  };
};

/** How components make the next `useMe` ask again. */
export const useForgetMe = (): (() => void) => {
  const client = useQueryClient();
  return () => {
    forgetMe();
    client.removeQueries({ queryKey: ['me'] });
  };
};

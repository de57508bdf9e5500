import type { Language, OwnDataModes, Rights, Scope } from '@ortak/kernel/access';
import type { Values } from '@ortak/kernel/extra';
import { requestJson } from '../api/request';

/** One of the group companies that the person's member trades with. */
export interface Company {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly currency: string;
  /** `#rrggbb`; replaces the accent. */
  readonly colour?: string | null;
  /** A PNG as a data address, of the only company that one deals with. */
  readonly logo?: string | null;
}

export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly title?: string | null;
  readonly email?: string | null;
  readonly mobile?: string | null;
  /** What our staff want to know besides, as far as it is for the portal. */
  readonly extra?: Values;
}

/** Who is signed in, what they may do, and for whom. */
export interface Me {
  readonly kind: 'portal' | 'staff';
  readonly user: { readonly id: number; readonly email: string; readonly name: string };
  readonly person: Person;
  readonly member: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly kind: 'corporate' | 'individual';
  };
  readonly language: Language;
  readonly rights: Rights;
  readonly scope: Scope;
  /** How the fields of own data are written: at once, after an approval, or not at all. */
  readonly ownData: OwnDataModes;
  readonly companies: readonly Company[];
  /** Today where the company is, as the server counts it. */
  readonly today?: string;
  /** One of our staff looks at the portal as this person. */
  readonly preview?: { readonly by: string };
}

export const ME_KEY = ['me'] as const;

export const getMe = (): Promise<Me> => requestJson<Me>('/api/me');

/** What a person may change about themselves; absent keys keep their value. */
export interface MeChange {
  readonly language?: Language;
  readonly mobile?: string;
}

export const putMe = (change: MeChange): Promise<Me> =>
  requestJson<Me>('/api/me', { method: 'PUT', body: change });

import {
  portalRightsOffered,
  type Language,
  type PortalArea,
  type Rights,
  type Scope,
} from '@ortak/kernel/access';
import type { RaRecord } from 'react-admin';
import { requestJson } from '../session/request';

/** Areas in which rights are given, in the order of the portal's menu. */
export const AREAS = Object.keys(portalRightsOffered) as Exclude<PortalArea, 'profile'>[];

/** A person's access as the API tells it. */
export interface Access {
  readonly person: number;
  readonly name: string;
  readonly email: string | null;
  readonly enabled: boolean;
  readonly profile: number | null;
  readonly scope: Scope | null;
  readonly rights: Rights;
  readonly effective: { readonly scope: Scope; readonly rights: Rights };
  readonly state: 'closed' | 'uninvited' | 'invited' | 'expired' | 'active' | 'blocked';
  readonly invitation: {
    readonly state: string;
    readonly email: string;
    readonly sentAt: string;
    readonly validUntil: string;
  } | null;
  readonly user: {
    readonly email: string;
    readonly sessions: number;
    readonly lastSignIn: string | null;
  } | null;
}

/** A named set of rights and a scope. */
export interface Profile extends RaRecord<number> {
  readonly name: string;
  readonly labels?: Partial<Record<Language, string>> | null;
  readonly scope: Scope;
  readonly rights: Rights | null;
  readonly offered: boolean;
  readonly order: number;
}

/** What a form holds: null and absent areas come from the profile. */
export type Draft = Pick<Access, 'enabled' | 'profile' | 'scope' | 'rights'>;

const at = (person: number, path: string): string => `/api/console/people/${person}/${path}`;

export const getAccess = (person: number): Promise<Access> => requestJson<Access>(at(person, 'access'));

export const putAccess = (person: number, draft: Draft, invite: boolean): Promise<Access> =>
  requestJson<Access>(at(person, 'access'), { method: 'PUT', body: JSON.stringify({ ...draft, invite }) });

export const invite = (person: number): Promise<Access> =>
  requestJson<Access>(at(person, 'invitation'), { method: 'POST', body: '{}' });

export const withdraw = (person: number): Promise<Access> =>
  requestJson<Access>(at(person, 'invitation'), { method: 'DELETE' });

/** A look at the portal as this person: the address of a page that opens once, in a tab of its own. */
export const beginPreview = async (person: number): Promise<string> => {
  const { token } = await requestJson<{ token: string }>(at(person, 'preview'), {
    method: 'POST',
    body: '{}',
  });
  return `/preview#${token}`;
};

import type { Rights, Scope } from '@ortak/kernel/access';
import { useQuery } from '@tanstack/react-query';
import { getList } from '../../../api/resource';
import { requestJson } from '../../../api/request';

/** A colleague's access to the portal. */
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
  readonly invitation: { readonly state: string; readonly email: string; readonly sentAt: string } | null;
  readonly user: { readonly lastSignIn: string | null } | null;
  readonly editable: boolean;
}

export interface AccessChange {
  readonly enabled: boolean;
  readonly profile: number | null;
  readonly scope: Scope | null;
  readonly rights: Rights;
  readonly invite: boolean;
}

/** A named set of rights that our staff offer to members. */
export interface Profile {
  readonly id: number;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>> | null;
  readonly scope: Scope;
  readonly rights: Rights | null;
}

const at = (person: number, path: string) => `/api/portal/people/${person}/${path}`;

export const accessKey = (person: number) => ['people', person, 'access'] as const;

export const useAccess = (person: number) =>
  useQuery({
    queryKey: accessKey(person),
    queryFn: ({ signal }) => requestJson<Access>(at(person, 'access'), { signal }),
    staleTime: 0,
  });

export const useProfiles = () =>
  useQuery({
    queryKey: ['portal-profiles'],
    queryFn: async ({ signal }) =>
      (await getList<Profile>('portal-profiles', { sort: ['order', 'ASC'], range: [0, 199] }, signal)).rows,
  });

export const putAccess = (person: number, change: AccessChange): Promise<Access> =>
  requestJson<Access>(at(person, 'access'), { method: 'PUT', body: change });

export const sendInvitation = (person: number): Promise<Access> =>
  requestJson<Access>(at(person, 'invitation'), { method: 'POST', body: {} });

export const withdrawInvitation = (person: number): Promise<Access> =>
  requestJson<Access>(at(person, 'invitation'), { method: 'DELETE' });

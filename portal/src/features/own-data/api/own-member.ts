import type { Values } from '@ortak/kernel/extra';
import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../../../api/request';
import { getOne } from '../../../api/resource';

/** Texts of one's own member that its form has, in this order. */
export const MEMBER_TEXTS = [
  'name',
  'taxOffice',
  'taxNumber',
  'email',
  'phone',
  'website',
  'address',
  'district',
  'city',
  'postalCode',
] as const;
export type MemberText = (typeof MEMBER_TEXTS)[number];
export type MemberValues = Record<MemberText, string>;

/** The member that the person acts for, as far as they see it. */
export interface OwnMember extends Readonly<Record<MemberText, string | null>> {
  readonly id: number;
  readonly code: string;
  readonly kind: 'corporate' | 'individual';
  readonly country: string | null;
  readonly extra?: Values;
  readonly version: number;
}

export const OWN_MEMBER_KEY = ['own-member'] as const;

/** @param enabled whether the person sees all of the member */
export const useOwnMember = (id: number, enabled: boolean) =>
  useQuery({
    queryKey: [...OWN_MEMBER_KEY, id],
    queryFn: ({ signal }) => getOne<OwnMember>('members', id, { signal }),
    enabled,
  });

/** Writes what was changed; part of it may wait for our approval then. */
export const putMember = (member: OwnMember, values: Partial<MemberValues>): Promise<OwnMember> =>
  requestJson<OwnMember>(`/api/portal/members/${member.id}`, {
    method: 'PUT',
    body: { ...textsOf(values), version: member.version },
  });

/** Texts as the server keeps them: nothing in place of an empty one. */
export const textsOf = (
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string | null> =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text?.trim() || null]));

import { ReferenceField, useRecordContext } from 'react-admin';
import type { Account, Company, Member } from '../data/records';

/** An account with the records that name it, as `embed` brings it. */
export type NamedAccount = Omit<Account, 'member' | 'company'> & { member: Member; company: Company };

/** What to embed so that an account can be named. */
export const NAMED = ['member', 'company'] as const;

export const namedMeta = { meta: { embed: NAMED } };

/** An account in words: whose it is, with which of our companies, in which currency. */
export const nameAccount = ({ member, company, currency }: NamedAccount): string =>
  `${member.name} · ${company.code} · ${currency}`;

const Words = ({ short }: { short: boolean }) => {
  const account = useRecordContext<NamedAccount>();
  if (!account) return null;
  return <>{short ? `${account.company.code} · ${account.currency}` : nameAccount(account)}</>;
};

/** The account of a record as a link. `short` leaves the member out where the page says it already. */
export const AccountName = ({ source = 'account', short = false }: { source?: string; short?: boolean }) => (
  <ReferenceField source={source} reference="accounts" queryOptions={namedMeta} link="show" emptyText="–">
    <Words short={short} />
  </ReferenceField>
);

import type { Member } from '../data/records';
import type { TextKey } from '../i18n/text';
import type { Overview } from './overview';

/** Something to do next about a member: a link, for those who may. */
export interface MemberAction {
  readonly text: TextKey;
  readonly resource: string;
  /** The right that it needs; `create` when it is left out. */
  readonly right?: string;
  readonly to: (member: Member, overview: Overview) => string;
  readonly only?: (member: Member, overview: Overview) => boolean;
}

const form = (resource: string, values: object): string =>
  `/${resource}/create?${new URLSearchParams({ source: JSON.stringify(values) })}`;

/** The one account, which need not be chosen then; otherwise whose accounts they are. */
const accountOf = (member: Member, { accounts }: Overview): object => {
  const [account, ...others] = accounts;
  return account && others.length === 0
    ? { member: member.id, account: account.id, currency: account.currency }
    : { member: member.id };
};
const hasAccount = (_: Member, { accounts }: Overview): boolean => accounts.length > 0;

/** The quick actions of a member's page, in their order. A new one is a line here. */
export const memberActions: readonly MemberAction[] = [
  {
    text: 'palette.create.subscriptions',
    resource: 'subscriptions',
    only: hasAccount,
    to: (member, overview) => form('subscriptions', accountOf(member, overview)),
  },
  {
    text: 'drafts.new',
    resource: 'invoices',
    only: hasAccount,
    to: (member, overview) => form('invoices', accountOf(member, overview)),
  },
  {
    text: 'palette.create.payments',
    resource: 'payments',
    only: hasAccount,
    to: (member, overview) => form('payments', accountOf(member, overview)),
  },
  {
    text: 'palette.create.accounts',
    resource: 'accounts',
    to: ({ id }) => form('accounts', { member: id }),
  },
  {
    text: 'palette.create.people',
    resource: 'people',
    only: ({ kind }) => kind === 'corporate',
    to: ({ id }) => form('people', { member: id }),
  },
  {
    text: 'memberPage.sendStatement',
    resource: 'statements',
    only: hasAccount,
    to: ({ id }) => `/members/${id}/show?tab=statement`,
  },
];

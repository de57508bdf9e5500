import { Skeleton, Stack } from '@mui/material';
import { useGetList } from 'react-admin';
import { Amount } from '../components/figures';
import { Figure, Figures } from '../components/record/Facts';
import type { Account, Member, Subscription } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { turnoverOf } from '../accounts/turnover';

const ALL = { page: 1, perPage: 100 };
const NONE = { page: 1, perPage: 1 };
const BY_ID = { field: 'id', order: 'ASC' } as const;

const sums = (
  accounts: readonly Account[],
  valueOf: (account: Account) => number | string | null | undefined,
): [string, string][] => {
  const byCurrency = new Map<string, bigint>();
  for (const account of accounts)
    byCurrency.set(
      account.currency,
      (byCurrency.get(account.currency) ?? 0n) + BigInt(valueOf(account) ?? 0),
    );
  return [...byCurrency].map(([currency, sum]) => [currency, sum.toString()]);
};

const Sums = ({ of }: { of: [string, string][] }) => (
  <Stack>
    {of.map(([currency, sum]) => (
      <Amount key={currency} minor={sum} currency={currency} />
    ))}
  </Stack>
);

/** What the member owes and brings, over all its accounts. */
const MemberFigures = ({ member }: { member: Member }) => {
  const t = useText();
  const format = useFormat();
  const { data: accounts, isPending } = useGetList<Account>('accounts', {
    filter: { member: member.id },
    pagination: ALL,
    sort: BY_ID,
  });
  const { total: subscriptions } = useGetList<Subscription>('subscriptions', {
    filter: { member: member.id, status: 'active' },
    pagination: NONE,
    sort: BY_ID,
  });
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 2 })} />;
  if (!accounts?.length) return null;
  return (
    <Figures>
      <Figure label={t('members.figures.balance')}>
        <Sums of={sums(accounts, (account) => account.balance)} />
      </Figure>
      <Figure label={t('members.figures.turnoverYear')}>
        <Sums of={sums(accounts, (account) => turnoverOf(account).year)} />
      </Figure>
      <Figure label={t('members.figures.subscriptions')}>{format.number(subscriptions ?? 0)}</Figure>
    </Figures>
  );
};

export default MemberFigures;

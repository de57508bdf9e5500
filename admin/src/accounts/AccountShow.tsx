import { Alert, Stack } from '@mui/material';
import { Link } from 'react-router-dom';
import { Button } from '@mui/material';
import { useCanAccess, useRecordContext } from 'react-admin';
import { Amount } from '../components/figures';
import { RecordLink } from '../components/columns';
import { Fact, Facts, Figure, Figures } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import type { RecordTab } from '../components/record/RecordTabs';
import { StatusChip } from '../components/StatusChip';
import type { Account } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { invoicesTab } from '../invoices/invoices-tab';
import { paymentsTab } from '../payments/payments-tab';
import { StatementPanel } from '../statements/StatementPanel';
import { subscriptionsTab } from '../subscriptions/subscriptions-tab';
import { nameAccount, NAMED, type NamedAccount } from './AccountName';
import { turnoverOf } from './turnover';

const AccountFigures = ({ account }: { account: NamedAccount }) => {
  const t = useText();
  const { currency } = account;
  const turnover = turnoverOf(account as unknown as Account);
  return (
    <Figures>
      <Figure
        label={t('accounts.figures.balance')}
        note={t(BigInt(account.balance ?? 0) >= 0n ? 'accounts.owesUs' : 'accounts.weOwe')}
      >
        <Amount minor={account.balance ?? 0} currency={currency} />
      </Figure>
      <Figure label={t('accounts.figures.month')}>
        <Amount minor={turnover.month} currency={currency} />
      </Figure>
      <Figure label={t('accounts.figures.year')}>
        <Amount minor={turnover.year} currency={currency} />
      </Figure>
      <Figure label={t('accounts.figures.all')}>
        <Amount minor={turnover.all} currency={currency} />
      </Figure>
    </Figures>
  );
};

const Statement = () => {
  const account = useRecordContext<NamedAccount>();
  return account ? <StatementPanel account={account.id} /> : null;
};

const Terms = () => {
  const format = useFormat();
  const t = useText();
  const account = useRecordContext<NamedAccount>();
  if (!account) return null;
  return (
    <Stack>
      <Facts>
        <Fact source="member">
          <RecordLink to={`/members/${account.member.id}/show`}>{account.member.name}</RecordLink>
        </Fact>
        <Fact source="company">{account.company.name}</Fact>
        <Fact source="currency">{account.currency}</Fact>
        <Fact source="paymentTermDays">{t('accounts.days', { count: account.paymentTermDays ?? 0 })}</Fact>
        <Fact source="creditLimit">
          {account.creditLimit ? <Amount minor={account.creditLimit} currency={account.currency} /> : null}
        </Fact>
        <Fact source="lateInterestRate">{format.percent(account.lateInterestRate ?? '0')}</Fact>
        <Fact source="groupInvoices">{t(account.groupInvoices ? 'yes' : 'no')}</Fact>
        <Fact source="debit">
          <Amount minor={account.debit} currency={account.currency} />
        </Fact>
        <Fact source="credit">
          <Amount minor={account.credit} currency={account.currency} />
        </Fact>
      </Facts>
    </Stack>
  );
};

const AccountActions = ({ account }: { account: NamedAccount }) => {
  const t = useText();
  const { canAccess } = useCanAccess({ resource: 'payments', action: 'create' });
  if (!canAccess) return null;
  const source = JSON.stringify({ account: account.id, currency: account.currency });
  return (
    <Button component={Link} to={`/payments/create?${new URLSearchParams({ source })}`} variant="contained">
      {t('palette.create.payments')}
    </Button>
  );
};

const TABS: readonly RecordTab<NamedAccount>[] = [
  { key: 'statement', text: 'accounts.tabs.statement', Content: Statement },
  invoicesTab('account'),
  paymentsTab,
  subscriptionsTab('account'),
  { key: 'terms', text: 'accounts.tabs.terms', Content: Terms },
];

/** The commercial relation of one member with one of our companies. */
export const AccountShow = () => (
  <RecordPage<NamedAccount>
    embed={NAMED}
    head={(account) => ({
      title: nameAccount(account),
      status: <StatusChip noun="account" status={account.blocked ? 'blocked' : 'open'} />,
      facts: [
        <RecordLink key="member" to={`/members/${account.member.id}/show`}>
          {account.member.name}
        </RecordLink>,
        account.company.name,
      ],
    })}
    actions={(account) => <AccountActions account={account} />}
    summary={(account) => (
      <>
        {account.blocked && <Alert severity="error">{account.blockReason}</Alert>}
        <AccountFigures account={account} />
      </>
    )}
    tabs={TABS}
  />
);

import { Alert, AlertTitle, Button } from '@mui/material';
import { useCanAccess, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { RecordLink } from '../components/columns';
import { Moment } from '../components/figures';
import { historyTab } from '../components/record/history-tab';
import { RecordPage } from '../components/record/RecordPage';
import type { RecordTab } from '../components/record/RecordTabs';
import { StaffName } from '../components/StaffName';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { invoicesTab } from '../invoices/invoices-tab';
import { lazily } from '../layout/lazily';
import { paymentsTab } from '../payments/payments-tab';
import { StatementPanel } from '../statements/StatementPanel';
import { subscriptionsTab } from '../subscriptions/subscriptions-tab';
import { relationTabs } from '../notes/relation-tabs';
import { AccountFigures } from './AccountFigures';
import { nameAccount, NAMED, type NamedAccount } from './AccountName';
import { BlockAction } from './BlockAction';
import { ExposureBar } from './ExposureBar';

const Statement = () => {
  const account = useRecordContext<NamedAccount>();
  return account ? <StatementPanel account={account.id} /> : null;
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

/** Why the account is blocked, since when, and what that stops. */
const Blocked = ({ account }: { account: NamedAccount }) => {
  const t = useText();
  return (
    <Alert severity="error">
      <AlertTitle>{account.blockReason}</AlertTitle>
      {account.blockedAt && <Moment instant={account.blockedAt} />}
      {account.blockedBy && (
        <>
          {' · '}
          <StaffName source="blockedBy" />
        </>
      )}
      <div>{t('credit.blockedText')}</div>
    </Alert>
  );
};

const TABS: readonly RecordTab<NamedAccount>[] = [
  { key: 'statement', text: 'accounts.tabs.statement', Content: Statement },
  invoicesTab('account'),
  paymentsTab,
  subscriptionsTab('account'),
  {
    key: 'credit',
    text: 'accounts.tabs.terms',
    Content: lazily(() => import('./AccountCredit'), 'AccountCredit'),
  },
  {
    key: 'entries',
    text: 'ledgerEntries.tab',
    lists: { resource: 'ledger-entries', target: 'account' },
    Content: lazily(() => import('../ledger-entries/AccountEntries'), 'AccountEntries'),
  },
  ...relationTabs('accounts'),
  historyTab,
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
    actions={(account) => (
      <>
        <AccountActions account={account} />
        <BlockAction account={account} />
      </>
    )}
    summary={(account) => (
      <>
        {account.blocked && <Blocked account={account} />}
        <AccountFigures account={account} />
        <ExposureBar account={account} />
      </>
    )}
    tabs={TABS}
  />
);

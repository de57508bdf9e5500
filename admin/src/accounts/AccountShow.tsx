import { Alert, Stack } from '@mui/material';
import { Link } from 'react-router-dom';
import { Button } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { Amount } from '../components/figures';
import { RecordLink } from '../components/columns';
import { Fact, Facts, Figure, Figures } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { RelatedList } from '../components/record/RelatedList';
import { StatusChip } from '../components/StatusChip';
import type { Account } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { invoicePhone, InvoiceTable } from '../invoices/InvoiceTable';
import { paymentPhone, PaymentTable } from '../payments/PaymentTable';
import { StatementPanel } from '../statements/StatementPanel';
import { subscriptionPhone, SubscriptionTable } from '../subscriptions/SubscriptionTable';
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

const Terms = ({ account }: { account: NamedAccount }) => {
  const format = useFormat();
  const t = useText();
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

const listOf = (account: NamedAccount) => ({ account: account.id, currency: account.currency });

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
    tabs={(account) => [
      { key: 'statement', text: 'accounts.tabs.statement', content: <StatementPanel account={account.id} /> },
      {
        key: 'invoices',
        text: 'members.tabs.invoices',
        content: (
          <RelatedList
            reference="invoices"
            target="account"
            sort={{ field: 'issueDate', order: 'DESC' }}
            phone={invoicePhone}
            emptyText="invoices.emptyText"
            creatable={false}
          >
            <InvoiceTable of="account" />
          </RelatedList>
        ),
      },
      {
        key: 'payments',
        text: 'accounts.tabs.payments',
        content: (
          <RelatedList
            reference="payments"
            target="account"
            sort={{ field: 'date', order: 'DESC' }}
            defaults={listOf(account)}
            phone={paymentPhone}
            emptyText="payments.emptyText"
          >
            <PaymentTable of="account" />
          </RelatedList>
        ),
      },
      {
        key: 'subscriptions',
        text: 'members.tabs.subscriptions',
        content: (
          <RelatedList
            reference="subscriptions"
            target="account"
            sort={{ field: 'start', order: 'DESC' }}
            phone={subscriptionPhone}
            emptyText="subscriptions.emptyText"
          >
            <SubscriptionTable of="account" />
          </RelatedList>
        ),
      },
      { key: 'terms', text: 'accounts.tabs.terms', content: <Terms account={account} /> },
    ]}
  />
);

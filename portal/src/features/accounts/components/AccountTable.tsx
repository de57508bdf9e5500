import { Amount } from '../../../components/ui/Amount';
import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { Panel } from '../../../components/ui/Panel';
import { StatusChip } from '../../../components/ui/StatusChip';
import { useWords } from '../../../i18n/use-words';
import { memberId } from '../account-label';
import type { Account } from '../api/account';

/** Many accounts at a glance; each leads to its statement. */
export const AccountTable = ({ accounts }: { accounts: readonly Account[] }) => {
  const { t, money } = useWords();
  const severalMembers = new Set(accounts.map(memberId)).size > 1;
  const columns: Column<Account>[] = [
    {
      key: 'account',
      header: t('portal.list.account'),
      phone: 'title',
      render: (account) => (
        <>
          <bdi>{account.company.name}</bdi>
          <CellNote>{severalMembers && typeof account.member === 'object' && account.member.name}</CellNote>
        </>
      ),
    },
    {
      key: 'overdue',
      header: t('portal.invoice.statuses.overdue'),
      phone: 'subtitle',
      render: ({ overdue, balance, currency }) =>
        overdue > 0 ? (
          <StatusChip meaning="bad" label={t('portal.home.overdue', { amount: money(overdue, currency) })} />
        ) : (
          <CellNote>{balance > 0 ? t('portal.home.nothingOverdue') : t('portal.home.settled')}</CellNote>
        ),
    },
    {
      key: 'balance',
      header: t('portal.account.balance'),
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: ({ balance, currency }) => <Amount minor={balance} currency={currency} />,
    },
  ];
  return (
    <Panel title={t('portal.account.title')} flush>
      <DataTable
        label={t('portal.account.title')}
        columns={columns}
        rows={accounts}
        rowKey={(account) => account.id}
        to={(account) => `/statement?account=${account.id}`}
      />
    </Panel>
  );
};

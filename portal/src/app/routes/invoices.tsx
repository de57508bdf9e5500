import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router-dom';
import { AccountPicker } from '../../components/ui/AccountPicker';
import { EmptyState } from '../../components/ui/EmptyState';
import { FilterChips } from '../../components/ui/FilterChips';
import { ListEnd } from '../../components/ui/ListEnd';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { accountLabel } from '../../features/accounts/account-label';
import { useAccounts } from '../../features/accounts/api/use-accounts';
import { useInvoices, type InvoiceView } from '../../features/invoices/api/use-invoices';
import { InvoiceTable } from '../../features/invoices/components/InvoiceTable';
import { useWords } from '../../i18n/use-words';
import { useToday } from '../../session/use-today';

const VIEWS: readonly InvoiceView[] = ['all', 'open', 'overdue', 'paid'];

export default function InvoicesRoute() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'all';
  const account = Number(search.get('account')) || undefined;
  const accounts = useAccounts().data ?? [];
  const { query, more, growing } = useInvoices(view, useToday(), account ? { account } : {});

  const show = (next: { view?: InvoiceView; account?: number | undefined }) =>
    setSearch(
      (before) => {
        for (const [key, value] of Object.entries(next))
          if (value && value !== 'all') before.set(key, String(value));
          else before.delete(key);
        return before;
      },
      { replace: true },
    );

  return (
    <Page title={t('portal.invoice.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 3 }}>
        <FilterChips
          label={t('portal.list.filter')}
          choices={VIEWS.map((key) => ({
            key,
            label: key === 'all' ? t('portal.list.all') : t(`portal.invoice.filters.${key}`),
          }))}
          value={view}
          onChange={(key) => show({ view: key })}
        />
        {accounts.length > 1 ? (
          <AccountPicker
            label={t('portal.list.account')}
            all={t('portal.list.allAccounts')}
            accounts={accounts.map((one) => ({ id: one.id, label: accountLabel(one, accounts) }))}
            value={account}
            onChange={(id) => show({ account: id })}
          />
        ) : null}
      </Box>
      <Panel flush>
        <Loaded query={query} skeleton={<TableSkeleton rows={8} />}>
          {({ rows, total }) =>
            rows.length > 0 ? (
              <>
                <InvoiceTable invoices={rows} />
                <ListEnd shown={rows.length} total={total} busy={growing} onMore={more} />
              </>
            ) : view === 'all' && !account ? (
              <EmptyState
                icon={DescriptionOutlined}
                title={t('portal.invoice.empty')}
                text={t('portal.invoice.emptyText')}
              />
            ) : (
              <EmptyState
                icon={DescriptionOutlined}
                title={t('portal.invoice.noMatch')}
                action={
                  <Button variant="outlined" onClick={() => show({ view: 'all', account: undefined })}>
                    {t('portal.list.clear')}
                  </Button>
                }
              />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

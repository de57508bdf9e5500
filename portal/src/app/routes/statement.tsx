import PrintOutlined from '@mui/icons-material/PrintOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { AccountPicker } from '../../components/ui/AccountPicker';
import { DownloadButton } from '../../components/ui/DownloadButton';
import { EmptyState } from '../../components/ui/EmptyState';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { accountLabel, memberId } from '../../features/accounts/account-label';
import type { Account } from '../../features/accounts/api/account';
import { useAccounts } from '../../features/accounts/api/use-accounts';
import { MailButton } from '../../features/statement/components/MailButton';
import { statementPath } from '../../features/statement/api/statement-path';
import { useStatement } from '../../features/statement/api/use-statement';
import { Ageing } from '../../features/statement/components/Ageing';
import { Letterhead } from '../../features/statement/components/Letterhead';
import { PeriodPicker } from '../../features/statement/components/PeriodPicker';
import { StatementTable } from '../../features/statement/components/StatementTable';
import { Totals } from '../../features/statement/components/Totals';
import { readPeriod, type Preset, type Span } from '../../features/statement/span';
import { useWords } from '../../i18n/use-words';
import { useMembers } from '../../session/use-members';
import { useRights } from '../../session/use-rights';
import { useToday } from '../../session/use-today';

export default function StatementRoute() {
  const { t } = useWords();
  const accounts = useAccounts();
  return (
    <Loaded
      query={accounts}
      skeleton={
        <Page title={t('portal.statement.title')}>
          <StatementSkeleton />
        </Page>
      }
    >
      {(all) =>
        all[0] ? (
          <StatementPage accounts={all} first={all[0]} />
        ) : (
          <Page title={t('portal.statement.title')}>
            <Panel>
              <EmptyState
                icon={ReceiptLongOutlined}
                title={t('portal.account.none')}
                text={t('portal.account.noneText')}
              />
            </Panel>
          </Page>
        )
      }
    </Loaded>
  );
}

const StatementPage = ({ accounts, first }: { accounts: readonly Account[]; first: Account }) => {
  const { t, period, language, parts } = useWords();
  const can = useRights();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const account = accounts.find((one) => one.id === Number(search.get('account'))) ?? first;
  const { choice, span } = readPeriod(search, today);
  const query = useStatement(account.id, span);
  const label = accountLabel(account, accounts);
  const { nameOf } = useMembers();

  const show = (next: { account?: number; preset?: Preset; span?: Span }) => {
    const chosen = next.account ?? account.id;
    const when = next.preset
      ? { period: next.preset }
      : (next.span ?? (choice === 'custom' ? span : { period: choice }));
    setSearch({ ...(accounts.length > 1 ? { account: String(chosen) } : {}), ...when }, { replace: true });
  };

  return (
    <Page
      title={t('portal.statement.title')}
      screenTitle
      lead={parts(label, period(span.from, span.to))}
      actions={
        <>
          <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => print()}>
            {t('portal.list.print')}
          </Button>
          {can('statements', 'download') ? (
            <>
              <MailButton account={account.id} span={span} />
              {(['docx', 'xlsx', 'pdf'] as const).map((format) => (
                <DownloadButton
                  key={format}
                  variant={format === 'pdf' ? 'contained' : 'outlined'}
                  path={statementPath(account.id, span, language, format)}
                  name={`${t('portal.statement.title')} ${span.from} ${span.to}.${format}`}
                  label={t(format === 'pdf' ? 'portal.list.pdf' : `portal.statement.${format}`)}
                />
              ))}
            </>
          ) : null}
        </>
      }
    >
      <Letterhead company={account.company.name} member={nameOf(memberId(account)) ?? ''} span={span} />
      <Box
        sx={{
          display: 'flex',
          flexDirection: { xs: 'column', md: 'row' },
          alignItems: { md: 'flex-start' },
          justifyContent: 'space-between',
          gap: 3,
          displayPrint: 'none',
        }}
      >
        <PeriodPicker
          choice={choice}
          span={span}
          onPreset={(preset) => show({ preset })}
          onSpan={(next) => show({ span: next })}
        />
        {accounts.length > 1 ? (
          <AccountPicker
            label={t('portal.statement.account')}
            accounts={accounts.map((one) => ({ id: one.id, label: accountLabel(one, accounts) }))}
            value={account.id}
            onChange={(id) => id && show({ account: id })}
          />
        ) : null}
      </Box>
      <Loaded query={query} skeleton={<StatementSkeleton />}>
        {(statement) => (
          // Until another period is here, the one before stands there, and is seen to be on its way out.
          <Box
            aria-busy={query.isPlaceholderData}
            sx={{ display: 'contents', '&[aria-busy="true"] > *': { opacity: 0.5 } }}
          >
            <Totals statement={statement} />
            <Panel
              flush
              title={t('portal.statement.movements')}
              action={
                <Typography variant="caption" color="text.secondary">
                  {t('portal.statement.count', { count: statement.lines.length })} · {statement.currency}
                </Typography>
              }
            >
              {statement.lines.length > 0 ? (
                <StatementTable statement={statement} />
              ) : (
                <EmptyState
                  icon={ReceiptLongOutlined}
                  title={t('portal.statement.noLines')}
                  text={t('portal.statement.noLinesText')}
                />
              )}
            </Panel>
            <Ageing statement={statement} />
          </Box>
        )}
      </Loaded>
    </Page>
  );
};

const StatementSkeleton = () => (
  <>
    <Panel>
      <Skeleton width="80%" />
      <Skeleton width="60%" />
    </Panel>
    <Panel flush>
      <TableSkeleton rows={8} />
    </Panel>
  </>
);

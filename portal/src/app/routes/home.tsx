import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink } from 'react-router-dom';
import { AttentionList } from '../../components/ui/AttentionList';
import { EmptyState } from '../../components/ui/EmptyState';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useDueForms } from '../../features/analyses/api/use-analyses';
import { DueNotices } from '../../features/analyses/components/DueNotices';
import { useLatestInvoices } from '../../features/invoices/api/use-latest-invoices';
import { useOwedInvoices } from '../../features/invoices/api/use-owed-invoices';
import { OwedNotices } from '../../features/invoices/components/OwedNotices';
import { InvoiceTable } from '../../features/invoices/components/InvoiceTable';
import { LatestAnnouncements } from '../../features/pages/components/LatestAnnouncements';
import { useCurrentSubscriptions } from '../../features/subscriptions/api/use-current-subscriptions';
import { EndingNotices } from '../../features/subscriptions/components/EndingNotices';
import { NextInvoiceCard } from '../../features/subscriptions/components/NextInvoiceCard';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/use-me';
import { useRights } from '../../session/use-rights';
import { Balances } from './home/Balances';
import { useGreeting } from './home/use-greeting';

const LATEST = 5;

export default function HomeRoute() {
  const { t } = useWords();
  const can = useRights();
  const greeting = useGreeting();
  const owed = useOwedInvoices(can('invoices'));
  const current = useCurrentSubscriptions(can('subscriptions'));
  const due = useDueForms(can('analyses'));
  // Together, so that what needs attention does not push the figures down when it arrives.
  const waiting = owed.isLoading || current.isLoading || due.isLoading;
  const nothing = !can('statements') && !can('invoices') && !can('subscriptions') && !can('analyses');
  return (
    <Page title={greeting} lead={<MemberName />}>
      {nothing ? (
        <Panel>
          <EmptyState
            icon={LockOutlined}
            title={t('portal.home.nothing')}
            text={t('portal.home.nothingText')}
          />
        </Panel>
      ) : null}
      {waiting ? (
        <HomeSkeleton />
      ) : (
        <>
          <AttentionList label={t('portal.home.attention')}>
            {owed.data ? <OwedNotices invoices={owed.data} /> : null}
            {current.data ? <EndingNotices subscriptions={current.data} /> : null}
            {due.data ? <DueNotices forms={due.data} /> : null}
          </AttentionList>
          <LatestAnnouncements />
          <Box sx={cards}>
            {can('statements') ? <Balances /> : null}
            {can('subscriptions') ? <NextInvoiceCard subscriptions={current.data} /> : null}
          </Box>
        </>
      )}
      {can('invoices') ? <LatestDocuments /> : null}
    </Page>
  );
}

/** Cards side by side, as many as fit; the last row is filled. */
const cards = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: { xs: 4, sm: 5 },
  '& > *': { flex: '1 1 18rem', minWidth: 0 },
  '& > :has(table)': { flexBasis: '100%' },
} as const;

const HomeSkeleton = () => (
  <Box aria-busy sx={cards}>
    {[0, 1].map((index) => (
      <Panel key={index}>
        <Skeleton width="40%" />
        <Skeleton width="60%" sx={{ typography: 'figure' }} />
        <Skeleton width="50%" />
      </Panel>
    ))}
  </Box>
);

/** For whom the person acts; on a phone the top bar says it already. */
const MemberName = () => {
  const { member } = useMe();
  return member.kind === 'corporate' ? (
    <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
      {member.name}
    </Box>
  ) : null;
};

const LatestDocuments = () => {
  const { t } = useWords();
  const query = useLatestInvoices(LATEST);
  return (
    <Panel
      title={t('portal.home.documents')}
      flush
      action={
        <Link component={RouterLink} to="/invoices" variant="body2">
          {t('portal.list.seeAll')}
        </Link>
      }
    >
      <Loaded query={query} skeleton={<TableSkeleton rows={LATEST} />}>
        {(invoices) =>
          invoices.length > 0 ? (
            <InvoiceTable invoices={invoices} short />
          ) : (
            <EmptyState title={t('portal.home.noDocuments')} text={t('portal.home.noDocumentsText')} />
          )
        }
      </Loaded>
    </Panel>
  );
};

import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ExtraPanels } from '../../components/extra/ExtraPanels';
import { EmptyState } from '../../components/ui/EmptyState';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useLatestInvoices } from '../../features/invoices/api/use-latest-invoices';
import { InvoiceTable } from '../../features/invoices/components/InvoiceTable';
import { useSubscription } from '../../features/subscriptions/api/use-subscription';
import { NextInvoices } from '../../features/subscriptions/components/NextInvoices';
import { SubscriptionChip } from '../../features/subscriptions/components/SubscriptionChip';
import { SubscriptionFacts } from '../../features/subscriptions/components/SubscriptionFacts';
import { SubscriptionLines } from '../../features/subscriptions/components/SubscriptionLines';
import { subscriptionName } from '../../features/subscriptions/subscription-name';
import { useWords } from '../../i18n/use-words';
import { useRights } from '../../session/use-rights';

const BILLED = 6;

export default function SubscriptionRoute() {
  const words = useWords();
  const { t } = words;
  const can = useRights();
  const query = useSubscription(useParams().id ?? '');
  const subscription = query.error ? undefined : query.data;
  return (
    <Page
      title={subscription ? subscriptionName(subscription, words) : t('portal.subscription.title')}
      aside={subscription ? <SubscriptionChip status={subscription.status} /> : undefined}
      lead={subscription?.number}
      back={{ to: '/subscriptions', label: t('portal.subscription.title') }}
    >
      <Loaded query={query} skeleton={<SubscriptionSkeleton />}>
        {(loaded) => (
          <>
            <SubscriptionFacts subscription={loaded} />
            <ExtraPanels entity="subscriptions" record={loaded.id} stored={loaded.extra} />
            <SubscriptionLines subscription={loaded} />
            {loaded.status === 'active' || loaded.status === 'trial' ? (
              <NextInvoices subscription={loaded.id} />
            ) : null}
            {can('invoices') ? <Billed subscription={loaded.id} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Billed = ({ subscription }: { subscription: number }) => {
  const { t } = useWords();
  const query = useLatestInvoices(BILLED, { subscription });
  return (
    <Panel
      title={t('portal.subscription.billed')}
      flush
      action={
        <Link component={RouterLink} to="/invoices" variant="body2">
          {t('portal.list.seeAll')}
        </Link>
      }
    >
      <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
        {(invoices) =>
          invoices.length > 0 ? (
            <InvoiceTable invoices={invoices} short />
          ) : (
            <EmptyState title={t('portal.subscription.noBilled')} />
          )
        }
      </Loaded>
    </Panel>
  );
};

const SubscriptionSkeleton = () => (
  <>
    <Panel>
      <Skeleton width="60%" />
      <Skeleton width="45%" />
    </Panel>
    <Panel flush>
      <TableSkeleton rows={3} />
    </Panel>
  </>
);

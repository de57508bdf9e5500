import AutorenewOutlined from '@mui/icons-material/AutorenewOutlined';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../../components/ui/EmptyState';
import { FilterChips } from '../../components/ui/FilterChips';
import { ListEnd } from '../../components/ui/ListEnd';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useSubscriptions, type SubscriptionView } from '../../features/subscriptions/api/use-subscriptions';
import { SubscriptionTable } from '../../features/subscriptions/components/SubscriptionTable';
import { useWords } from '../../i18n/use-words';

const VIEWS: readonly SubscriptionView[] = ['all', 'current', 'past'];

export default function SubscriptionsRoute() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'all';
  const { query, more, growing } = useSubscriptions(view);
  const show = (key: SubscriptionView) => setSearch(key === 'all' ? {} : { view: key }, { replace: true });
  return (
    <Page title={t('portal.subscription.title')}>
      <FilterChips
        label={t('portal.list.filter')}
        choices={VIEWS.map((key) => ({
          key,
          label: key === 'all' ? t('portal.list.all') : t(`portal.subscription.filters.${key}`),
        }))}
        value={view}
        onChange={show}
      />
      <Panel flush>
        <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
          {({ rows, total }) =>
            rows.length > 0 ? (
              <>
                <SubscriptionTable subscriptions={rows} />
                <ListEnd shown={rows.length} total={total} busy={growing} onMore={more} />
              </>
            ) : view === 'all' ? (
              <EmptyState
                icon={AutorenewOutlined}
                title={t('portal.subscription.empty')}
                text={t('portal.subscription.emptyText')}
              />
            ) : (
              <EmptyState
                icon={AutorenewOutlined}
                title={t('portal.subscription.noMatch')}
                action={
                  <Button variant="outlined" onClick={() => show('all')}>
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

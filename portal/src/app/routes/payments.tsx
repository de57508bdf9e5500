import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import { EmptyState } from '../../components/ui/EmptyState';
import { ListEnd } from '../../components/ui/ListEnd';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { usePayments } from '../../features/payments/api/use-payments';
import { PaymentTable } from '../../features/payments/components/PaymentTable';
import { useWords } from '../../i18n/use-words';

export default function PaymentsRoute() {
  const { t } = useWords();
  const { query, more, growing } = usePayments();
  return (
    <Page title={t('portal.payment.title')}>
      <Panel flush>
        <Loaded query={query} skeleton={<TableSkeleton />}>
          {({ rows, total }) =>
            rows.length > 0 ? (
              <>
                <PaymentTable payments={rows} />
                <ListEnd shown={rows.length} total={total} busy={growing} onMore={more} />
              </>
            ) : (
              <EmptyState
                icon={PaymentsOutlined}
                title={t('portal.payment.empty')}
                text={t('portal.payment.emptyText')}
              />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

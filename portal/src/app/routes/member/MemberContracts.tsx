import { useOwedInvoices } from '../../../features/invoices/api/use-owed-invoices';
import { InvoiceTable } from '../../../features/invoices/components/InvoiceTable';
import { useCurrentSubscriptions } from '../../../features/subscriptions/api/use-current-subscriptions';
import { SubscriptionTable } from '../../../features/subscriptions/components/SubscriptionTable';
import { useWords } from '../../../i18n/use-words';
import { useRights } from '../../../session/use-rights';
import { firstOf, Glance } from './Glance';

/** What runs, and what is to be paid. */
export const MemberContracts = () => {
  const can = useRights();
  return (
    <>
      {can('invoices') ? <OpenInvoices /> : null}
      {can('subscriptions') ? <Running /> : null}
    </>
  );
};

const OpenInvoices = () => {
  const { t } = useWords();
  return (
    <Glance
      title={t('portal.ownData.openInvoices')}
      to="/invoices"
      query={firstOf(useOwedInvoices())}
      empty={t('portal.home.settled')}
    >
      {(invoices) => <InvoiceTable invoices={invoices} short />}
    </Glance>
  );
};

const Running = () => {
  const { t } = useWords();
  return (
    <Glance
      title={t('portal.subscription.title')}
      to="/subscriptions"
      query={firstOf(useCurrentSubscriptions())}
      empty={t('portal.subscription.empty')}
    >
      {(subscriptions) => <SubscriptionTable subscriptions={subscriptions} />}
    </Glance>
  );
};

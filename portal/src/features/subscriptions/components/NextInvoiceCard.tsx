import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { Amount } from '../../../components/ui/Amount';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import type { Subscription } from '../api/subscription';
import { useNextInvoices } from '../api/use-next-invoices';
import { subscriptionName } from '../subscription-name';

interface NextInvoiceCardProps {
  /** The contracts that run now; undefined when they could not be read. */
  readonly subscriptions: readonly Subscription[] | undefined;
}

/** The contract whose invoice comes first. */
const soonest = (subscriptions: readonly Subscription[]): Subscription | undefined =>
  subscriptions
    .filter((one) => one.nextInvoice && one.status !== 'paused')
    .reduce<Subscription | undefined>(
      (first, one) => (first && (first.nextInvoice ?? '') <= (one.nextInvoice ?? '') ? first : one),
      undefined,
    );

/** The next invoice that will come, over all contracts. */
export const NextInvoiceCard = ({ subscriptions }: NextInvoiceCardProps) => {
  const words = useWords();
  const { t, date } = words;
  const next = subscriptions && soonest(subscriptions);
  const plan = useNextInvoices(next?.id);
  const item = plan.data?.find((one) => one.state !== 'invoiced' && one.state !== 'skipped');
  const waiting = next && plan.isPending;
  return (
    <Panel title={t('portal.home.nextInvoice')}>
      {waiting ? (
        <Box aria-busy>
          <Skeleton width="45%" sx={{ typography: 'h1' }} />
          <Skeleton width="70%" />
        </Box>
      ) : !next ? (
        <Typography variant="body2" color="text.secondary">
          {t('portal.home.noNextText')}
        </Typography>
      ) : (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
          {item ? (
            <Typography variant="h1" component="p">
              <Amount minor={item.total} currency={item.currency} />
            </Typography>
          ) : null}
          <Typography variant="body2">
            {t('portal.home.nextInvoiceOn', {
              date: date(item?.issueDate ?? next.nextInvoice ?? '', 'long'),
            })}
          </Typography>
          <Link component={RouterLink} to={`/subscriptions/${next.id}`} variant="body2" sx={{ py: 1 }}>
            {subscriptionName(next, words)}
          </Link>
        </Box>
      )}
    </Panel>
  );
};

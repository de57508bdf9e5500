import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { toDay } from '@ortak/kernel/calendar';
import { invoiceState } from '@ortak/kernel/look';
import { Amount } from '../../../components/ui/Amount';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { useToday } from '../../../session/use-today';
import type { Invoice } from '../api/invoice';

/** What is still to pay on an invoice and by when. */
export const InvoiceStanding = ({ invoice }: { invoice: Invoice }) => {
  const { t, money, date } = useWords();
  const today = useToday();
  const state = invoiceState(invoice, today);
  if (state !== 'open' && state !== 'overdue') return null;

  const days = invoice.dueDate ? toDay(invoice.dueDate) - toDay(today) : undefined;
  const paid = invoice.total - invoice.open;
  return (
    <Panel
      sx={state === 'overdue' ? { borderColor: 'tones.bad.line', bgcolor: 'tones.bad.soft' } : undefined}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 4 }}>
        <Box>
          <Typography variant="body2" color={state === 'overdue' ? 'tones.bad.text' : 'text.secondary'}>
            {t('portal.invoice.openLong')}
          </Typography>
          <Typography variant="h1" component="p" sx={{ mt: 0.5 }}>
            <Amount minor={invoice.open} currency={invoice.currency} plain />
          </Typography>
          {paid > 0 ? (
            <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
              {t('portal.invoice.partly', {
                total: money(invoice.total, invoice.currency),
                paid: money(paid, invoice.currency),
              })}
            </Typography>
          ) : null}
        </Box>
        {invoice.dueDate && days !== undefined ? (
          <Box sx={{ textAlign: { sm: 'right' } }}>
            <Typography variant="body2" color={state === 'overdue' ? 'tones.bad.text' : 'text.secondary'}>
              {t('portal.invoice.dueDate')}
            </Typography>
            <Typography variant="h2" component="p" sx={{ mt: 1 }}>
              {date(invoice.dueDate, 'long')}
            </Typography>
            <Typography
              variant="body2"
              sx={{ mt: 1, color: state === 'overdue' ? 'tones.bad.text' : undefined }}
            >
              {days < 0
                ? t('portal.invoice.overdueDays', { count: -days })
                : t('portal.invoice.dueIn', { count: days })}
            </Typography>
          </Box>
        ) : null}
      </Box>
    </Panel>
  );
};

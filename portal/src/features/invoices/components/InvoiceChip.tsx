import { invoiceState, meaningOf } from '@ortak/kernel/look';
import { StatusChip } from '../../../components/ui/StatusChip';
import { useWords } from '../../../i18n/use-words';
import { useToday } from '../../../session/use-today';
import type { Invoice } from '../api/invoice';

/** Whether an invoice is paid, to pay, overdue or void, as its reader sees it. */
export const InvoiceChip = ({ invoice }: { invoice: Invoice }) => {
  const { t } = useWords();
  const state = invoiceState(invoice, useToday());
  return <StatusChip meaning={meaningOf('invoice', state)} label={t(`portal.invoice.statuses.${state}`)} />;
};

import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { RecordLink } from '../components/columns';
import { Amount, Day } from '../components/figures';
import { MoneyBox } from '../components/form/MoneyBox';
import type { Invoice } from '../data/records';
import { useText } from '../i18n/text';
import type { Allocation } from './allocate';

// On a narrow screen due date and open amount stand below the number, so that there is room to type.
const ROOMY = { display: { xs: 'none', sm: 'table-cell' } };
const NARROW = { display: { sm: 'none' } };

/** Open invoices with what of a payment each takes, typed row by row. */
export const AllocationRows = ({
  invoices,
  allocations,
  onChange,
}: {
  invoices: readonly Invoice[];
  allocations: readonly Allocation[];
  onChange: (next: Allocation[]) => void;
}) => {
  const t = useText();
  const set = (invoice: number, amount: number | null) => {
    const others = allocations.filter((one) => one.invoice !== invoice);
    onChange(amount ? [...others, { invoice, amount }] : others);
  };
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('payments.allocation.invoice')}</TableCell>
          <TableCell sx={ROOMY}>{t('payments.allocation.dueDate')}</TableCell>
          <TableCell align="right" sx={ROOMY}>
            {t('payments.allocation.open')}
          </TableCell>
          <TableCell align="right">{t('payments.allocation.amount')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {invoices.map((invoice) => (
          <TableRow key={invoice.id}>
            <TableCell>
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                <RecordLink to={`/invoices/${invoice.id}/show`}>{invoice.number}</RecordLink>
              </Box>
              <Typography variant="caption" color="text.secondary" component="div" sx={NARROW}>
                <Day date={invoice.dueDate} /> · <Amount minor={invoice.open} currency={invoice.currency} />
              </Typography>
            </TableCell>
            <TableCell sx={ROOMY}>
              <Day date={invoice.dueDate} />
            </TableCell>
            <TableCell align="right" sx={ROOMY}>
              <Amount minor={invoice.open} currency={invoice.currency} />
            </TableCell>
            <TableCell align="right" sx={({ look }) => ({ width: look.sizes.menu, py: 1 })}>
              <MoneyBox
                name={t('payments.allocation.of', { number: invoice.number ?? '' })}
                currency={invoice.currency}
                value={allocations.find((one) => one.invoice === invoice.id)?.amount ?? null}
                onChange={(amount) => set(invoice.id, amount)}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

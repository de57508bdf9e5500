import ExpandIcon from '@mui/icons-material/ExpandMore';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Choice } from '../components/Choice';
import { Amount, Day } from '../components/figures';
import { useFormat, useText, type MinorUnits } from '../i18n/text';
import type { PreviewedInvoice } from './preview';

type Shown = PreviewedInvoice & { readonly kind?: 'invoice' | 'credit-note' };

/** What a document adds to what the member owes. */
const signed = ({ kind, total }: Shown): MinorUnits => (kind === 'credit-note' ? `-${total}` : total);

const Lines = ({ invoice }: { invoice: PreviewedInvoice }) => {
  const t = useText();
  const format = useFormat();
  const { currency } = invoice;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('lines.description')}</TableCell>
            <TableCell>{t('lines.period')}</TableCell>
            <TableCell align="right">{t('lines.quantity')}</TableCell>
            <TableCell align="right">{t('lines.unitPrice')}</TableCell>
            <TableCell align="right">{t('lines.net', { currency })}</TableCell>
            <TableCell align="right">{t('lines.tax', { currency })}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {invoice.lines.map((line, i) => (
            <TableRow key={i}>
              <TableCell sx={{ minWidth: '20ch' }}>{line.description}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {line.periodStart && line.periodEnd && format.period(line.periodStart, line.periodEnd)}
              </TableCell>
              <TableCell align="right">{format.decimal(line.quantity)}</TableCell>
              <TableCell align="right">{format.decimal(line.unitPrice)}</TableCell>
              <TableCell align="right">
                <Amount minor={line.net} currency={currency} withCurrency={false} />
              </TableCell>
              <TableCell align="right">
                <Amount minor={line.tax} currency={currency} withCurrency={false} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const Row = ({ invoice, position }: { invoice: Shown; position: number }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Accordion
      disableGutters
      square
      elevation={0}
      sx={{ borderBottom: 1, borderColor: 'divider', '&::before': { display: 'none' } }}
    >
      <AccordionSummary expandIcon={<ExpandIcon />} sx={{ px: 2 }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: '4ch minmax(0, 1fr) auto',
            gap: 2,
            width: '100%',
            alignItems: 'baseline',
            pr: 2,
          }}
        >
          <Typography color="text.secondary" component="span">
            {position}
          </Typography>
          <Box>
            <Typography component="div">
              <Day date={invoice.issueDate} style="long" />
              {invoice.kind && (
                <>
                  {' · '}
                  <Choice of="invoiceKind" value={invoice.kind} />
                </>
              )}
            </Typography>
            <Typography variant="caption" color="text.secondary" component="div">
              {format.period(invoice.periodStart, invoice.periodEnd)} ·{' '}
              {t('preview.due', { date: format.date(invoice.dueDate) })}
            </Typography>
          </Box>
          <Typography component="span" fontWeight="fontWeightMedium">
            <Amount minor={signed(invoice)} currency={invoice.currency} />
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ px: 0, pt: 0 }}>
        <Lines invoice={invoice} />
      </AccordionDetails>
    </Accordion>
  );
};

/** Documents that do not exist yet, each opening to its lines. */
export const InvoiceRows = ({ invoices }: { invoices: readonly Shown[] }) => (
  <>
    {invoices.map((invoice, i) => (
      <Row key={`${invoice.periodStart}:${i}`} invoice={invoice} position={i + 1} />
    ))}
  </>
);

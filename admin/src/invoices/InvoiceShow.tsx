import { Box, Card, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { ReferenceField } from 'react-admin';
import { AccountName } from '../accounts/AccountName';
import { Choice } from '../components/Choice';
import { Amount, Day, Nothing } from '../components/figures';
import { RecordLink } from '../components/columns';
import { Fact, Facts, Figure, Figures } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { StatusChip } from '../components/StatusChip';
import type { Invoice, InvoiceLine } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { InvoiceActions } from './InvoiceActions';
import { stateOf } from './InvoiceTable';
import { useInvoiceLines } from './useInvoiceLines';

const LineRow = ({ line, currency }: { line: InvoiceLine; currency: string }) => {
  const format = useFormat();
  return (
    <TableRow>
      <TableCell sx={{ minWidth: '24ch' }}>{line.description}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {line.periodStart && line.periodEnd ? format.period(line.periodStart, line.periodEnd) : <Nothing />}
      </TableCell>
      <TableCell align="right">{format.decimal(line.quantity)}</TableCell>
      <TableCell align="right">{format.decimal(line.unitPrice)}</TableCell>
      <TableCell align="right">
        {line.discountRate && Number(line.discountRate) !== 0 ? (
          format.percent(line.discountRate)
        ) : (
          <Nothing />
        )}
      </TableCell>
      <TableCell align="right">
        <Amount minor={line.net} currency={currency} withCurrency={false} />
      </TableCell>
      <TableCell align="right">{format.percent(line.taxRate)}</TableCell>
      <TableCell align="right">
        <Amount minor={line.tax} currency={currency} withCurrency={false} />
      </TableCell>
    </TableRow>
  );
};

const Lines = ({ invoice }: { invoice: Invoice }) => {
  const t = useText();
  const lines = useInvoiceLines(invoice);
  const { currency } = invoice;
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('lines.description')}</TableCell>
            <TableCell>{t('lines.period')}</TableCell>
            <TableCell align="right">{t('lines.quantity')}</TableCell>
            <TableCell align="right">{t('lines.unitPrice')}</TableCell>
            <TableCell align="right">{t('lines.discountRate')}</TableCell>
            <TableCell align="right">{t('lines.net', { currency })}</TableCell>
            <TableCell align="right">{t('lines.taxRate')}</TableCell>
            <TableCell align="right">{t('lines.tax', { currency })}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line, i) => (
            <LineRow key={line.id ?? i} line={line} currency={currency} />
          ))}
        </TableBody>
      </Table>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 4, borderTop: 1, borderColor: 'divider' }}>
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: 'auto auto',
            columnGap: 10,
            rowGap: 1,
            textAlign: 'right',
          }}
        >
          {(['net', 'tax', 'total'] as const).map((key) => (
            <Box
              key={key}
              sx={{ display: 'contents', fontWeight: key === 'total' ? 'fontWeightBold' : undefined }}
            >
              <Box component="dt" sx={{ color: 'text.secondary', fontWeight: 'fontWeightRegular' }}>
                {t(`invoices.sums.${key}`)}
              </Box>
              <Box component="dd" sx={{ m: 0, fontWeight: 'inherit' }}>
                <Amount minor={invoice[key]} currency={currency} />
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
    </Card>
  );
};

const InvoiceFacts = ({ invoice }: { invoice: Invoice }) => {
  const format = useFormat();
  return (
    <Facts>
      <Fact source="account">
        <AccountName />
      </Fact>
      <Fact source="subscription">
        {invoice.subscription && (
          <ReferenceField source="subscription" reference="subscriptions" link="show" />
        )}
      </Fact>
      <Fact source="periodStart" label="lines.period">
        {invoice.periodStart && invoice.periodEnd && format.period(invoice.periodStart, invoice.periodEnd)}
      </Fact>
      <Fact source="issueDate">
        <Day date={invoice.issueDate} style="long" />
      </Fact>
      <Fact source="dueDate">
        <Day date={invoice.dueDate} style="long" />
      </Fact>
      {invoice.creditOf && (
        <Fact source="creditOf">
          <RecordLink to={`/invoices/${invoice.creditOf}/show`}>#{invoice.creditOf}</RecordLink>
        </Fact>
      )}
      {invoice.reason && <Fact source="reason">{invoice.reason}</Fact>}
      {invoice.note && <Fact source="note">{invoice.note}</Fact>}
    </Facts>
  );
};

/** An invoice or credit note: figures, lines, and what may still be done with it. */
export const InvoiceShow = () => {
  const t = useText();
  return (
    <RecordPage<Invoice>
      editable={({ status }) => status === 'draft'}
      head={(invoice) => ({
        title: invoice.number ?? t('invoices.unnumbered', { id: invoice.id }),
        status: <StatusChip noun="invoice" status={stateOf(invoice)} />,
        facts: [
          <Choice key="kind" of="invoiceKind" value={invoice.kind} />,
          invoice.member && <ReferenceField key="member" source="member" reference="members" link="show" />,
          <Day key="date" date={invoice.issueDate} style="long" />,
        ],
      })}
      actions={(invoice) => <InvoiceActions invoice={invoice} />}
      body={(invoice) => (
        <Stack gap={4}>
          <Figures>
            <Figure label={t('invoices.sums.total')}>
              <Amount minor={invoice.total} currency={invoice.currency} />
            </Figure>
            {invoice.status !== 'draft' && (
              <Figure label={t('invoices.sums.open')}>
                <Amount minor={invoice.open} currency={invoice.currency} />
              </Figure>
            )}
          </Figures>
          <Lines invoice={invoice} />
          <InvoiceFacts invoice={invoice} />
        </Stack>
      )}
    />
  );
};

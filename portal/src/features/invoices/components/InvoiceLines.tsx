import Box from '@mui/material/Box';
import { Amount } from '../../../components/ui/Amount';
import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { useWords } from '../../../i18n/use-words';
import { weights } from '../../../theme/measures';
import type { Invoice, InvoiceLine } from '../api/invoice';

/** The lines of an invoice and, below them, the sums. */
export const InvoiceLines = ({ invoice }: { invoice: Invoice }) => {
  const { t, decimal, percent, period } = useWords();
  const columns: Column<InvoiceLine>[] = [
    {
      key: 'description',
      header: t('portal.invoice.description'),
      phone: 'title',
      render: (line) => (
        <>
          <bdi>{line.label}</bdi>
          <CellNote>
            {line.periodStart && line.periodEnd && period(line.periodStart, line.periodEnd)}
          </CellNote>
          <CellNote phoneOnly>
            {`${decimal(line.quantity)} × ${decimal(line.unitPrice, 2)} · ${t('portal.invoice.tax')} ${percent(line.taxRate)}`}
          </CellNote>
        </>
      ),
    },
    {
      key: 'quantity',
      header: t('portal.invoice.quantity'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (line) => decimal(line.quantity),
    },
    {
      key: 'unitPrice',
      header: t('portal.invoice.unitPrice'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (line) => decimal(line.unitPrice, 2),
    },
    {
      key: 'tax',
      header: t('portal.invoice.tax'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (line) => percent(line.taxRate),
    },
    {
      key: 'net',
      header: `${t('portal.invoice.lineNet')} (${invoice.currency})`,
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: (line) => <Amount minor={line.net} currency={invoice.currency} bare />,
    },
  ];
  return (
    <>
      <DataTable
        label={t('portal.invoice.lines')}
        columns={columns}
        rows={invoice.lines ?? []}
        rowKey={(line) => line.id}
      />
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'auto auto',
          justifyContent: 'end',
          columnGap: 8,
          rowGap: 2,
          m: 0,
          px: { xs: 4, sm: 6 },
          py: 5,
          borderTop: 1,
          borderColor: 'divider',
          typography: 'body2',
        }}
      >
        <Sum label={t('portal.invoice.net')} minor={invoice.net} currency={invoice.currency} />
        <Sum label={t('portal.invoice.tax')} minor={invoice.tax} currency={invoice.currency} />
        <Sum label={t('portal.invoice.total')} minor={invoice.total} currency={invoice.currency} strong />
      </Box>
    </>
  );
};

const Sum = ({
  label,
  minor,
  currency,
  strong,
}: {
  label: string;
  minor: number;
  currency: string;
  strong?: boolean;
}) => (
  <>
    <Box component="dt" sx={strong ? { fontWeight: weights.semibold } : { color: 'text.secondary' }}>
      {label}
    </Box>
    <Box component="dd" sx={{ m: 0, textAlign: 'right', fontWeight: strong ? weights.semibold : undefined }}>
      <Amount minor={minor} currency={currency} />
    </Box>
  </>
);

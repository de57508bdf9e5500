import Box from '@mui/material/Box';
import { Amount } from '../../../components/ui/Amount';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { useWords } from '../../../i18n/use-words';
import type { Statement, StatementLine } from '../api/statement';

/** A row of the table: what was carried in, a movement, or the sums. */
type Row = { readonly kind: 'opening' | 'line' | 'closing' } & Partial<StatementLine> & {
    readonly key: string;
    readonly balance: number;
  };

const toRows = ({ opening, lines, debit, credit, closing, from, to }: Statement): Row[] => [
  { kind: 'opening', key: 'opening', date: from, balance: opening },
  ...lines.map((line, index): Row => ({ kind: 'line', key: String(index), ...line })),
  { kind: 'closing', key: 'closing', date: to, debit, credit, balance: closing },
];

/** Every movement with the running balance, between what was carried in and the sums. */
export const StatementTable = ({ statement }: { statement: Statement }) => {
  const { t, known, date, apart } = useWords();
  const { currency } = statement;

  const title = (row: Row): string => {
    if (row.kind === 'opening') return t('portal.statement.opening');
    if (row.kind === 'closing') return t('portal.statement.closing');
    const type = known(`portal.statement.types.${row.type}`, row.type ?? '');
    // A payment is described by its method, which is a word of ours.
    return row.description ? known(`portal.payment.methods.${row.description}`, row.description) : type;
  };
  const money = (minor: number | undefined) =>
    minor ? <Amount minor={minor} currency={currency} bare plain /> : null;

  const columns: Column<Row>[] = [
    {
      key: 'date',
      dates: true,
      header: t('portal.statement.date'),
      phone: 'subtitle',
      narrow: true,
      render: (row) => (
        <>
          {row.date ? date(row.date) : null}
          <Box component="span" sx={{ display: { sm: 'none' }, displayPrint: 'none' }}>
            {row.document ? ` · ${apart(row.document)}` : ''}
          </Box>
        </>
      ),
    },
    { key: 'description', header: t('portal.statement.description'), phone: 'title', render: title },
    {
      key: 'document',
      header: t('portal.statement.document'),
      phone: 'none',
      narrow: true,
      render: (row) => row.document ?? '',
    },
    {
      key: 'dueDate',
      dates: true,
      header: t('portal.statement.dueDate'),
      phone: 'none',
      narrow: true,
      render: (row) => (row.dueDate ? date(row.dueDate) : ''),
    },
    {
      key: 'debit',
      header: t('portal.statement.debit'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (row) => money(row.debit),
    },
    {
      key: 'credit',
      header: t('portal.statement.credit'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (row) => money(row.credit),
    },
    {
      key: 'movement',
      header: t('portal.statement.amount'),
      phone: 'amount',
      phoneOnly: true,
      render: (row) =>
        row.kind === 'line' ? (
          <Amount minor={(row.debit ?? 0) - (row.credit ?? 0)} currency={currency} bare signed />
        ) : null,
    },
    {
      key: 'balance',
      header: t('portal.statement.balance'),
      phone: 'meta',
      numeric: true,
      narrow: true,
      render: (row) => <Amount minor={row.balance} currency={currency} bare />,
    },
  ];
  return (
    <DataTable
      label={t('portal.statement.movements')}
      columns={columns}
      rows={toRows(statement)}
      rowKey={(row) => row.key}
      strong={(row) => row.kind !== 'line'}
    />
  );
};

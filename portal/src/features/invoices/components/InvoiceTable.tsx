import { visuallyHidden } from '@mui/utils';
import { Amount } from '../../../components/ui/Amount';
import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { useWords } from '../../../i18n/use-words';
import { useMembers } from '../../../session/use-members';
import { useMe } from '../../../session/use-me';
import { useRights } from '../../../session/use-rights';
import type { Invoice } from '../api/invoice';
import { InvoiceChip } from './InvoiceChip';
import { InvoicePdfIcon } from './InvoicePdfButton';

interface InvoiceTableProps {
  readonly invoices: readonly Invoice[];
  /** Fewer columns, for a list inside another page. */
  readonly short?: boolean;
}

/** Invoices as rows that lead to their pages. */
export const InvoiceTable = ({ invoices, short }: InvoiceTableProps) => {
  const { t, date, period, parts } = useWords();
  const { companies } = useMe();
  const can = useRights();
  const members = useMembers();
  const names = new Map(companies.map((company) => [company.id, company.name]));

  /** What tells one number from another: whose it is, and that it is no invoice. */
  const note = (invoice: Invoice): string =>
    parts(
      invoice.kind === 'credit-note' && t('portal.invoice.creditNote'),
      members.several ? members.nameOf(invoice.member) : companies.length > 1 && names.get(invoice.company),
    );

  const columns: (Column<Invoice> | false)[] = [
    {
      key: 'number',
      header: t('portal.invoice.number'),
      phone: 'title',
      render: (invoice) => (
        <>
          <bdi>{invoice.number}</bdi>
          <CellNote>{note(invoice)}</CellNote>
        </>
      ),
    },
    Boolean(short) && {
      key: 'period',
      header: t('portal.invoice.period'),
      phone: 'none',
      render: ({ periodStart, periodEnd }) =>
        periodStart && periodEnd ? period(periodStart, periodEnd) : '',
    },
    {
      key: 'issueDate',
      dates: true,
      header: t('portal.invoice.issueDate'),
      phone: 'subtitle',
      narrow: true,
      render: (invoice) => date(invoice.issueDate),
    },
    !short && {
      key: 'dueDate',
      dates: true,
      header: t('portal.invoice.dueDate'),
      phone: 'none',
      narrow: true,
      render: (invoice) => (invoice.dueDate && invoice.kind === 'invoice' ? date(invoice.dueDate) : '–'),
    },
    {
      key: 'status',
      header: t('portal.invoice.status'),
      phone: 'meta',
      narrow: true,
      render: (invoice) => <InvoiceChip invoice={invoice} />,
    },
    {
      key: 'total',
      header: t('portal.invoice.total'),
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: (invoice) => <Amount minor={invoice.total} currency={invoice.currency} />,
    },
    !short && {
      key: 'open',
      header: t('portal.invoice.open'),
      phone: 'none',
      numeric: true,
      narrow: true,
      render: (invoice) => <Amount minor={invoice.open} currency={invoice.currency} />,
    },
    !short &&
      can('invoices', 'download') && {
        key: 'pdf',
        header: <span style={visuallyHidden}>{t('portal.list.pdf')}</span>,
        phone: 'none',
        narrow: true,
        render: (invoice) => <InvoicePdfIcon invoice={invoice} />,
      },
  ];

  return (
    <DataTable
      label={t('portal.invoice.title')}
      columns={columns.filter((column) => column !== false)}
      rows={invoices}
      rowKey={(invoice) => invoice.id}
      to={(invoice) => `/invoices/${invoice.id}`}
      dimmed={(invoice) => invoice.status === 'void'}
    />
  );
};

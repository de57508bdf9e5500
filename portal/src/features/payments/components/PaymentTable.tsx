import { Amount } from '../../../components/ui/Amount';
import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { useWords } from '../../../i18n/use-words';
import { useMembers } from '../../../session/use-members';
import { useMe } from '../../../session/use-me';
import type { Payment } from '../api/payment';

/** Payments as rows. */
export const PaymentTable = ({ payments }: { payments: readonly Payment[] }) => {
  const { t, known, date } = useWords();
  const { companies } = useMe();
  const members = useMembers();
  const names = new Map(companies.map((company) => [company.id, company.name]));
  const columns: (Column<Payment> | false)[] = [
    {
      key: 'date',
      dates: true,
      header: t('portal.payment.date'),
      phone: 'title',
      narrow: true,
      render: (payment) => date(payment.date),
    },
    {
      key: 'method',
      header: t('portal.payment.method'),
      phone: 'subtitle',
      render: (payment) => (
        <>
          {payment.method ? known(`portal.payment.methods.${payment.method}`, payment.method) : '–'}
          <CellNote>{members.several && members.nameOf(payment.member)}</CellNote>
        </>
      ),
    },
    {
      key: 'reference',
      header: t('portal.payment.reference'),
      phone: 'meta',
      render: (payment) => payment.reference ?? '',
    },
    companies.length > 1 && {
      key: 'company',
      header: t('portal.invoice.company'),
      phone: 'none',
      render: (payment) => names.get(payment.company) ?? '',
    },
    {
      key: 'amount',
      header: t('portal.payment.amount'),
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: (payment) => <Amount minor={payment.amount} currency={payment.currency} />,
    },
  ];
  return (
    <DataTable
      label={t('portal.payment.title')}
      columns={columns.filter((column) => column !== false)}
      rows={payments}
      rowKey={(payment) => payment.id}
    />
  );
};

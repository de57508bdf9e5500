import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { KeyFacts, type Fact } from '../../components/ui/KeyFacts';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useInvoice } from '../../features/invoices/api/use-invoice';
import type { Invoice } from '../../features/invoices/api/invoice';
import { InvoiceChip } from '../../features/invoices/components/InvoiceChip';
import { InvoiceLines } from '../../features/invoices/components/InvoiceLines';
import { InvoicePdfButton } from '../../features/invoices/components/InvoicePdfButton';
import { InvoiceStanding } from '../../features/invoices/components/InvoiceStanding';
import { useWords } from '../../i18n/use-words';
import { useMembers } from '../../session/use-members';
import { useMe } from '../../session/use-me';
import { useRights } from '../../session/use-rights';

export default function InvoiceRoute() {
  const { t } = useWords();
  const can = useRights();
  const query = useInvoice(useParams().id ?? '');
  const invoice = query.error ? undefined : query.data;
  const name = invoice?.kind === 'credit-note' ? t('portal.invoice.creditNote') : t('portal.invoice.one');
  return (
    <Page
      title={invoice?.number ?? t('portal.invoice.one')}
      aside={invoice ? <InvoiceChip invoice={invoice} /> : undefined}
      lead={invoice ? name : undefined}
      back={{ to: '/invoices', label: t('portal.invoice.title') }}
      actions={invoice && can('invoices', 'download') ? <InvoicePdfButton invoice={invoice} /> : undefined}
    >
      <Loaded query={query} skeleton={<InvoiceSkeleton />}>
        {(loaded) => (
          <>
            <InvoiceStanding invoice={loaded} />
            <Facts invoice={loaded} />
            <Panel title={t('portal.invoice.lines')} flush>
              <InvoiceLines invoice={loaded} />
            </Panel>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Facts = ({ invoice }: { invoice: Invoice }) => {
  const { t, date, period } = useWords();
  const { companies } = useMe();
  const { nameOf } = useMembers();
  const can = useRights();
  const company = companies.find((one) => one.id === invoice.company);
  const facts: (Fact | false | undefined | null | '')[] = [
    company && { label: t('portal.invoice.from'), value: company.name, wide: true },
    { label: t('portal.invoice.to'), value: nameOf(invoice.member) ?? '', wide: true },
    { label: t('portal.invoice.issued'), value: date(invoice.issueDate, 'long') },
    // While something is open, the panel above says by when.
    invoice.kind === 'invoice' &&
      invoice.open === 0 &&
      invoice.dueDate && { label: t('portal.invoice.dueDate'), value: date(invoice.dueDate, 'long') },
    invoice.periodStart &&
      invoice.periodEnd && {
        label: t('portal.invoice.period'),
        value: period(invoice.periodStart, invoice.periodEnd),
      },
    Boolean(invoice.subscription) &&
      can('subscriptions') && {
        label: t('portal.invoice.subscription'),
        value: (
          <Link component={RouterLink} to={`/subscriptions/${invoice.subscription}`}>
            {t('portal.list.see')}
          </Link>
        ),
      },
  ];
  return (
    <Panel>
      <KeyFacts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
    </Panel>
  );
};

const InvoiceSkeleton = () => (
  <>
    <Panel>
      <Skeleton width="25%" />
      <Skeleton width="40%" sx={{ typography: 'h1' }} />
    </Panel>
    <Panel flush>
      <TableSkeleton rows={3} />
    </Panel>
  </>
);

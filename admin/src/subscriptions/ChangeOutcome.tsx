import { Alert, Box, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Amount, Day } from '../components/figures';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { previewChange, type ChangePreview, type ContractChange } from './change-preview';
import { InvoiceRows } from './InvoiceRows';

const sumOf = ({ adjustments }: ChangePreview): bigint =>
  adjustments.reduce(
    (sum, { kind, total }) => sum + (kind === 'invoice' ? BigInt(total) : -BigInt(total)),
    0n,
  );

/** What a change does to invoices that exist, and what comes after it, each with its lines. */
export const ChangeOutcome = ({ preview, currency }: { preview: ChangePreview; currency: string }) => {
  const t = useText();
  return (
    <Stack gap={6}>
      <Box component="section">
        <Stack direction="row" justifyContent="space-between" alignItems="baseline" gap={4} sx={{ mb: 2 }}>
          <Typography variant="h4" component="h3">
            {t('changes.adjustments')}
          </Typography>
          {preview.adjustments.length > 0 && (
            <Typography color="text.secondary">
              {t('changes.difference')}{' '}
              <Box component="strong" sx={{ color: 'text.primary' }}>
                <Amount minor={sumOf(preview).toString()} currency={currency} />
              </Box>
            </Typography>
          )}
        </Stack>
        {preview.adjustments.length > 0 ? (
          <InvoiceRows invoices={preview.adjustments} />
        ) : (
          <Alert severity="info">{t('changes.noAdjustments')}</Alert>
        )}
      </Box>
      <Box component="section">
        <Typography variant="h4" component="h3" sx={{ mb: 2 }}>
          {t('changes.next')}
        </Typography>
        {preview.next.length > 0 ? (
          <InvoiceRows invoices={preview.next} />
        ) : (
          <Alert severity="info">{t('changes.nothingNext')}</Alert>
        )}
      </Box>
    </Stack>
  );
};

interface ChangeSummaryProps {
  id: number;
  change: ContractChange;
  body: Readonly<Record<string, unknown>>;
  currency: string;
}

/** In a few words, what a change will do; follows what is typed. */
export const ChangeSummary = ({ id, change, body, currency }: ChangeSummaryProps) => {
  const t = useText();
  const { data, error, isPending } = useQuery({
    queryKey: ['change-preview', id, change, body],
    queryFn: () => previewChange(id, change, body),
    gcTime: 0,
    retry: false,
    placeholderData: (previous) => previous,
  });
  // What is wrong is said where it is confirmed; here it would only flicker while a date is typed.
  if (error) return null;
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 2 })} />;
  const credited = data.adjustments.filter(({ kind }) => kind === 'credit-note');
  const invoiced = data.adjustments.filter(({ kind }) => kind === 'invoice');
  const total = (documents: typeof credited) =>
    documents.reduce((sum, document) => sum + BigInt(document.total), 0n).toString();
  return (
    <Box
      component="dl"
      aria-label={t('changes.outcome')}
      sx={({ look, spacing }) => ({
        m: 0,
        p: 3,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        gap: spacing(2, 4),
        borderRadius: `${look.radii.control}px`,
        border: 1,
        borderColor: 'divider',
        '& > dt': { color: 'text.secondary' },
        '& > dd': { m: 0, textAlign: 'right' },
      })}
    >
      <dt>{t('changes.state')}</dt>
      <dd>
        <StatusChip noun="subscription" status={data.status} />
      </dd>
      {credited.length > 0 && (
        <>
          <dt>{t('changes.credited')}</dt>
          <dd>
            <Amount minor={`-${total(credited)}`} currency={currency} />
          </dd>
        </>
      )}
      {invoiced.length > 0 && (
        <>
          <dt>{t('changes.invoiced')}</dt>
          <dd>
            <Amount minor={total(invoiced)} currency={currency} />
          </dd>
        </>
      )}
      <dt>{t('changes.nextInvoice')}</dt>
      <dd>{data.nextInvoice ? <Day date={data.nextInvoice} style="long" /> : t('changes.none')}</dd>
    </Box>
  );
};

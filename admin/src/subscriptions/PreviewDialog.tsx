import ExpandIcon from '@mui/icons-material/ExpandMore';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { HttpError, useTranslate } from 'react-admin';
import { Amount, Day } from '../components/figures';
import { useFormat, useText } from '../i18n/text';
import type { PreviewedInvoice } from './preview';

const SKELETONS = Array.from({ length: 6 }, (_, i) => i);

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

const Row = ({ invoice, position }: { invoice: PreviewedInvoice; position: number }) => {
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
            </Typography>
            <Typography variant="caption" color="text.secondary" component="div">
              {format.period(invoice.periodStart, invoice.periodEnd)} ·{' '}
              {t('preview.due', { date: format.date(invoice.dueDate) })}
            </Typography>
          </Box>
          <Typography component="span" fontWeight="fontWeightMedium">
            <Amount minor={invoice.total} currency={invoice.currency} />
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ px: 0, pt: 0 }}>
        <Lines invoice={invoice} />
      </AccordionDetails>
    </Accordion>
  );
};

const Problem = ({ error }: { error: Error }) => {
  const body =
    error instanceof HttpError
      ? (error.body as { error?: { details?: { errors?: { path: string; message: string }[] } } })
      : undefined;
  const errors = body?.error?.details?.errors ?? [];
  return (
    <Alert severity="error">
      {error.message}
      {errors.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          {errors.map(({ path, message }) => (
            <li key={path}>
              {path}: {message}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
};

interface PreviewDialogProps {
  /** What is previewed: asked anew each time the dialog opens with another value. */
  about: unknown;
  load: () => Promise<PreviewedInvoice[]>;
  onClose: () => void;
}

/** The next invoices as a run would make them, before anything happens. */
export const PreviewDialog = ({ about, load, onClose }: PreviewDialogProps) => {
  const t = useText();
  const translate = useTranslate();
  const { data, error, isPending } = useQuery({
    queryKey: ['billing-preview', JSON.stringify(about)],
    queryFn: load,
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md">
      <DialogTitle>{t('preview.title')}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: 3 }}>
          {t('preview.text')}
        </Typography>
        {isPending && (
          <Stack gap={2}>
            {SKELETONS.map((i) => (
              <Skeleton key={i} variant="rounded" sx={({ look }) => ({ height: look.sizes.row })} />
            ))}
          </Stack>
        )}
        {error && <Problem error={error} />}
        {data?.length === 0 && <Alert severity="info">{t('preview.none')}</Alert>}
        {data?.map((invoice, i) => (
          <Row key={`${invoice.periodStart}:${i}`} invoice={invoice} position={i + 1} />
        ))}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

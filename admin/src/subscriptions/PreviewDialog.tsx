import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  Stack,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { HttpError, useTranslate } from 'react-admin';
import { useText } from '../i18n/text';
import { InvoiceRows } from './InvoiceRows';
import type { PreviewedInvoice } from './preview';

const SKELETONS = Array.from({ length: 6 }, (_, i) => i);

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
        {data && <InvoiceRows invoices={data} />}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

import DownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { downloadFile } from '../../../api/download-file';
import { DownloadButton } from '../../../components/ui/DownloadButton';
import { useNotices } from '../../../components/ui/Notices';
import { useWords } from '../../../i18n/use-words';
import type { Invoice } from '../api/invoice';
import { invoicePdfName, invoicePdfPath } from '../api/invoice-pdf';

/** Downloads the PDF of an invoice from its own page. */
export const InvoicePdfButton = ({ invoice }: { invoice: Invoice }) => {
  const { t, language } = useWords();
  return (
    <DownloadButton
      variant="contained"
      path={invoicePdfPath(invoice.id, language)}
      name={invoicePdfName(invoice)}
      label={t('portal.list.pdf')}
    />
  );
};

/** The same in a row of a list. */
export const InvoicePdfIcon = ({ invoice }: { invoice: Invoice }) => {
  const { t, language } = useWords();
  const notify = useNotices();
  const [busy, setBusy] = useState(false);
  const download = () => {
    setBusy(true);
    downloadFile(invoicePdfPath(invoice.id, language), invoicePdfName(invoice))
      .catch(() => notify(t('portal.problem.download'), 'error'))
      .finally(() => setBusy(false));
  };
  return (
    <IconButton
      aria-label={t('portal.list.pdfOf', { name: invoice.number })}
      aria-busy={busy}
      onClick={busy ? undefined : download}
      sx={{ my: -2 }}
    >
      <DownloadOutlined fontSize="small" />
    </IconButton>
  );
};

import DownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useState } from 'react';
import { downloadFile } from '../../api/download-file';
import { statusOf } from '../../api/request-error';
import { useWords } from '../../i18n/use-words';
import { BusyButton } from './BusyButton';
import { useNotices } from './Notices';

interface DownloadButtonProps {
  readonly path: string;
  /** File name offered when the server names none. */
  readonly name: string;
  readonly label: string;
  readonly variant?: 'contained' | 'outlined';
}

/** Downloads a document; what fails is said, and nothing else on the page changes. */
export const DownloadButton = ({ path, name, label, variant = 'outlined' }: DownloadButtonProps) => {
  const { t } = useWords();
  const notify = useNotices();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      await downloadFile(path, name);
    } catch (error) {
      const status = statusOf(error);
      notify(
        t(
          status === 0
            ? 'portal.problem.offline'
            : status === 403
              ? 'portal.problem.forbidden'
              : 'portal.problem.download',
        ),
        'error',
      );
    } finally {
      setBusy(false);
    }
  };

  return (
    <BusyButton
      busy={busy}
      variant={variant}
      startIcon={<DownloadOutlined />}
      onClick={() => void download()}
    >
      {label}
    </BusyButton>
  );
};

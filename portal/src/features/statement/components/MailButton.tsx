import MailOutlined from '@mui/icons-material/MailOutlined';
import { useState } from 'react';
import { statusOf } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { useNotices } from '../../../components/ui/Notices';
import { useWords } from '../../../i18n/use-words';
import { postStatementMail } from '../api/post-statement-mail';
import type { Span } from '../span';

/** Sends the statement to whoever is reading it. */
export const MailButton = ({ account, span }: { account: number; span: Span }) => {
  const { t } = useWords();
  const notify = useNotices();
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    try {
      const { to } = await postStatementMail(account, span);
      notify(t('portal.statement.mailed', { address: to[0] ?? '' }));
    } catch (error) {
      notify(t(statusOf(error) === 0 ? 'portal.problem.offline' : 'portal.statement.mailFailed'), 'error');
    } finally {
      setBusy(false);
    }
  };

  return (
    <BusyButton busy={busy} variant="outlined" startIcon={<MailOutlined />} onClick={() => void send()}>
      {t('portal.statement.mail')}
    </BusyButton>
  );
};

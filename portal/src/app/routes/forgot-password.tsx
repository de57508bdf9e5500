import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { ForgotForm } from '../../features/sign-in/components/ForgotForm';
import { useWords } from '../../i18n/use-words';
import { FrontPage } from '../shell/FrontPage';

export default function ForgotRoute() {
  const { t } = useWords();
  const [sentTo, setSentTo] = useState<string>();
  return (
    <FrontPage
      title={t(sentTo ? 'portal.forgot.sentTitle' : 'portal.forgot.title')}
      lead={sentTo ? t('portal.forgot.sent', { email: sentTo }) : t('portal.forgot.lead')}
    >
      {sentTo ? null : <ForgotForm onSent={setSentTo} />}
      <Button component={RouterLink} to="/login" fullWidth sx={{ mt: sentTo ? 0 : 3 }}>
        {t('portal.forgot.back')}
      </Button>
    </FrontPage>
  );
}

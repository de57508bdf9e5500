import { Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { usePageTitle } from '../components/PageHeader';
import { useText } from '../i18n/text';
import { requestOpen } from '../session/request';
import { FrontForm } from './FrontForm';
import { FrontPage } from './FrontPage';

const EMAIL = /^\S+@\S+\.\S+$/;

const ForgotForm = ({ onSent }: { onSent: (email: string) => void }) => {
  const t = useText();
  const [email, setEmail] = useState('');
  const work = async () => {
    const address = email.trim();
    if (!EMAIL.test(address)) throw new Error('ra.validation.email');
    await requestOpen('/api/auth/forgot-password', { email: address });
    onSent(address);
  };
  return (
    <FrontForm submit={t('login.sendLink')} work={work}>
      <TextField
        label={t('login.identifier')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        autoFocus
        fullWidth
      />
    </FrontForm>
  );
};

/** Asks for a link to choose a new password; the answer is the same whether the address is known or not. */
const ForgotPage = () => {
  const t = useText();
  usePageTitle(t('login.forgotTitle'));
  const [sent, setSent] = useState<string>();
  return (
    <FrontPage>
      <Typography variant="h1">{t(sent ? 'login.sentTitle' : 'login.forgotTitle')}</Typography>
      <Typography color="text.secondary" sx={{ mt: 1, mb: 6, overflowWrap: 'anywhere' }}>
        {sent ? t('login.sent', { email: sent }) : t('login.forgotText')}
      </Typography>
      {!sent && <ForgotForm onSent={setSent} />}
      <Button component={RouterLink} to="/login" variant="text" fullWidth sx={{ mt: 4 }}>
        {t('login.back')}
      </Button>
    </FrontPage>
  );
};

export default ForgotPage;

import { Alert, Button, CircularProgress, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { usePageTitle } from '../components/PageHeader';
import { useText } from '../i18n/text';
import { requestOpen } from '../session/request';
import { FrontPage } from './FrontPage';

const EMAIL = /^\S+@\S+\.\S+$/;

const ForgotForm = ({ onSent }: { onSent: (email: string) => void }) => {
  const t = useText();
  const translate = useTranslate();
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const address = email.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!EMAIL.test(address)) return setProblem(translate('ra.validation.email'));
    setBusy(true);
    setProblem(undefined);
    try {
      await requestOpen('/api/auth/forgot-password', { email: address });
      onSent(address);
    } catch (error) {
      setProblem(error instanceof TypeError ? t('login.unreachable') : (error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Stack component="form" gap={4} onSubmit={(event: FormEvent) => void submit(event)} noValidate>
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
      {problem && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <Button
        type="submit"
        variant="contained"
        disabled={busy}
        startIcon={busy ? <CircularProgress size="1em" color="inherit" /> : undefined}
      >
        {t('login.sendLink')}
      </Button>
    </Stack>
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

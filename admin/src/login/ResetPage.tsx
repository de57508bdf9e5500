import { Alert, Box, Button, CircularProgress, Stack, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router-dom';
import { usePageTitle } from '../components/PageHeader';
import { useText } from '../i18n/text';
import type { AskedStep, SteppedIn } from '../security/two-step-api';
import { useSecurityText } from '../security/words';
import { authProvider } from '../session/authProvider';
import { requestOpen } from '../session/request';
import { secondStepOf } from '../session/second-step-of';
import { FrontPage } from './FrontPage';
import { SecondStep } from './SecondStep';

interface ResetFormProps {
  readonly code: string;
  readonly onDone: (session: SteppedIn) => Promise<void>;
  /** The password is saved, and does not suffice. */
  readonly onAsked: (asked: AskedStep) => void;
}

/** What the server says of each field: its own message says only how many are wrong. */
const messageOf = (error: unknown): string => {
  const { body, message } = error as Error & {
    body?: { error?: { details?: { errors?: readonly { message: string }[] } } };
  };
  const told = body?.error?.details?.errors?.map((one) => one.message) ?? [];
  return told.length > 0 ? told.join(' ') : message;
};

const ResetForm = ({ code, onDone, onAsked }: ResetFormProps) => {
  const t = useText();
  const security = useSecurityText();
  const [password, setPassword] = useState('');
  const [passwordConfirmation, setConfirmation] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password !== passwordConfirmation) return setProblem(security('security.password.unequal'));
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { code, password, passwordConfirmation };
      await onDone(await requestOpen<SteppedIn>('/api/auth/reset-password', body));
    } catch (error) {
      const asked = secondStepOf(error);
      if (asked) return onAsked(asked);
      setProblem(error instanceof TypeError ? t('login.unreachable') : messageOf(error));
      setBusy(false);
    }
  };
  return (
    <Stack component="form" gap={4} onSubmit={(event: FormEvent) => void submit(event)} noValidate>
      <TextField
        label={security('security.password.next')}
        name="password"
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoFocus
        fullWidth
      />
      <TextField
        label={security('security.password.again')}
        name="passwordConfirmation"
        type="password"
        autoComplete="new-password"
        value={passwordConfirmation}
        onChange={(event) => setConfirmation(event.target.value)}
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
        disabled={busy || password === ''}
        startIcon={busy ? <CircularProgress size="1em" color="inherit" /> : undefined}
      >
        {security('security.password.save')}
      </Button>
    </Stack>
  );
};

const Reset = () => {
  const t = useText();
  const security = useSecurityText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [search] = useSearchParams();
  const code = search.get('code');
  const [asked, setAsked] = useState<AskedStep>();
  const done = async ({ jwt }: SteppedIn) => {
    await authProvider.login({ jwt });
    // This page was open while nobody had signed in, and that is remembered.
    await client.invalidateQueries({ queryKey: ['auth'] });
    navigate('/', { replace: true });
    notify(t('login.resetDone'), { type: 'success' });
  };
  if (asked)
    return (
      <>
        <Typography variant="h1">{security('security.signIn.title')}</Typography>
        <Box sx={{ mt: 4 }}>
          <SecondStep asked={asked} onDone={done} onBack={() => setAsked(undefined)} />
        </Box>
      </>
    );
  return (
    <>
      <Typography variant="h1">{t('login.resetTitle')}</Typography>
      <Typography color="text.secondary" sx={{ mt: 1, mb: 6 }}>
        {t('login.resetText')}
      </Typography>
      {code ? (
        <ResetForm code={code} onDone={done} onAsked={setAsked} />
      ) : (
        <Alert severity="error">{t('login.linkBroken')}</Alert>
      )}
      <Button component={RouterLink} to="/forgot-password" variant="text" fullWidth sx={{ mt: 4 }}>
        {t('login.askAgain')}
      </Button>
    </>
  );
};

/** A new password by the code of a link that came by e-mail. */
const ResetPage = () => {
  const t = useText();
  usePageTitle(t('login.resetTitle'));
  return (
    <FrontPage>
      <Reset />
    </FrontPage>
  );
};

export default ResetPage;

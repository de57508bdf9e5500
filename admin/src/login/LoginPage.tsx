import { Alert, Box, Button, CircularProgress, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLogin, useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { usePageTitle } from '../components/PageHeader';
import { useText } from '../i18n/text';
import type { AskedStep, SteppedIn } from '../security/two-step-api';
import { useSecurityText } from '../security/words';
import { secondStepOf } from '../session/second-step-of';
import { FrontPage } from './FrontPage';
import { SecondStep } from './SecondStep';

interface LoginFormProps {
  problem: string | null;
  onProblem: (problem: string | null) => void;
  /** The password was right, and does not suffice. */
  onAsked: (asked: AskedStep) => void;
}

const LoginForm = ({ problem, onProblem: setProblem, onAsked }: LoginFormProps) => {
  const t = useText();
  const translate = useTranslate();
  const login = useLogin();
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await login({ identifier: identifier.trim(), password });
    } catch (error) {
      const asked = secondStepOf(error);
      if (asked) return onAsked(asked);
      setProblem(error instanceof TypeError ? t('login.unreachable') : translate((error as Error).message));
      setBusy(false);
    }
  };
  return (
    <Stack component="form" gap={4} onSubmit={(event: FormEvent) => void submit(event)} noValidate>
      <TextField
        label={t('login.identifier')}
        name="identifier"
        type="email"
        autoComplete="username"
        value={identifier}
        onChange={(event) => setIdentifier(event.target.value)}
        autoFocus
        fullWidth
      />
      <TextField
        label={translate('ra.auth.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
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
        fullWidth
        disabled={busy}
        startIcon={busy ? <CircularProgress size="1em" color="inherit" /> : undefined}
      >
        {translate('ra.auth.sign_in')}
      </Button>
      <Button component={RouterLink} to="/forgot-password" variant="text">
        {t('login.forgot')}
      </Button>
    </Stack>
  );
};

/** Name and password, then the second step of those who have one. */
const SignIn = () => {
  const t = useText();
  usePageTitle(t('login.title'));
  const security = useSecurityText();
  const login = useLogin();
  const notify = useNotify();
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async ({ jwt, recoveryCodesLeft }: SteppedIn) => {
    await login({ jwt });
    if (recoveryCodesLeft !== undefined)
      notify(security('security.recovery.left', { count: recoveryCodesLeft }), { type: 'warning' });
  };
  const back = (told?: string) => {
    setProblem(told ?? null);
    setAsked(null);
  };
  return (
    <>
      <Typography variant="h1">
        {asked
          ? security(asked.enrols ? 'security.signIn.setUp' : 'security.signIn.title')
          : t('login.title')}
      </Typography>
      {asked ? (
        <Box sx={{ mt: 4 }}>
          <SecondStep asked={asked} onDone={begin} onBack={back} />
        </Box>
      ) : (
        <>
          <Typography color="text.secondary" sx={{ mt: 1, mb: 6 }}>
            {t('login.text')}
          </Typography>
          <LoginForm problem={problem} onProblem={setProblem} onAsked={setAsked} />
        </>
      )}
    </>
  );
};

/** Where staff sign in. */
const LoginPage = () => (
  <FrontPage>
    <SignIn />
  </FrontPage>
);

export default LoginPage;

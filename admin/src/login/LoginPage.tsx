import {
  Alert,
  Box,
  Button,
  Card,
  CircularProgress,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { consoleLanguageCodes, languages, type ConsoleLanguage } from '@ortak/kernel/i18n';
import { useState, type FormEvent } from 'react';
import { useLogin, useNotify, useSetLocale, useTranslate } from 'react-admin';
import { usePageTitle } from '../components/PageHeader';
import { noteChosenLanguage } from '../i18n/i18nProvider';
import { useLanguage, useText } from '../i18n/text';
import { Mark } from '../layout/Brand';
import type { AskedStep, SteppedIn } from '../security/two-step-api';
import { useSecurityText } from '../security/words';
import { secondStepOf } from '../session/second-step-of';
import { LoginPicture } from './LoginPicture';
import { SecondStep } from './SecondStep';

const LanguageChoice = () => {
  const language = useLanguage();
  const setLocale = useSetLocale();
  const t = useText();
  const choose = (chosen: ConsoleLanguage | null) => {
    if (!chosen) return;
    noteChosenLanguage();
    void setLocale(chosen);
  };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      onChange={(_, chosen: ConsoleLanguage | null) => choose(chosen)}
      aria-label={t('login.language')}
    >
      {consoleLanguageCodes.map((code) => (
        <ToggleButton key={code} value={code} lang={code}>
          {languages[code].name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

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
    </Stack>
  );
};

/** Name and password, then the second step of those who have one. */
const SignIn = () => {
  const t = useText();
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
const LoginPage = () => {
  const t = useText();
  usePageTitle(t('login.title'));
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        backgroundColor: 'background.default',
      }}
    >
      <Stack justifyContent="space-between" gap={6} sx={{ p: { xs: 5, sm: 10 } }}>
        <Stack direction="row" justifyContent="space-between" alignItems="center">
          <Stack direction="row" gap={2.5} alignItems="center">
            <Mark steps={8} />
            <Typography variant="h3" component="span">
              Ortak
            </Typography>
          </Stack>
          <LanguageChoice />
        </Stack>
        <Card
          sx={({ look }) => ({
            width: '100%',
            maxWidth: look.sizes.sheet,
            mx: 'auto',
            p: { xs: 5, sm: 8 },
            boxShadow: look.shadows.raised,
          })}
        >
          <SignIn />
        </Card>
        <Typography variant="caption" color="text.secondary" textAlign="center">
          {t('login.portalHint')}{' '}
          <Box component="a" href="/" sx={({ look }) => ({ color: look.accent.text })}>
            {t('login.portalLink')}
          </Box>
        </Typography>
      </Stack>
      <LoginPicture />
    </Box>
  );
};

export default LoginPage;

import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogin, useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { usePageTitle } from '../components/PageHeader';
import { useText } from '../i18n/text';
import type { AskedStep, SteppedIn } from '../security/two-step-api';
import { useSecurityText } from '../security/words';
import { secondStepOf } from '../session/second-step-of';
import { FrontForm } from './FrontForm';
import { FrontPage } from './FrontPage';
import { SecondStep } from './SecondStep';

interface LoginFormProps {
  told: string | null;
  /** The password was right, and does not suffice. */
  onAsked: (asked: AskedStep) => void;
}

const LoginForm = ({ told, onAsked }: LoginFormProps) => {
  const t = useText();
  const translate = useTranslate();
  const login = useLogin();
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const work = async () => {
    try {
      await login({ identifier: identifier.trim(), password });
    } catch (error) {
      const asked = secondStepOf(error);
      if (!asked) throw error;
      onAsked(asked);
    }
  };
  return (
    <FrontForm
      submit={translate('ra.auth.sign_in')}
      told={told}
      work={work}
      more={
        <Button component={RouterLink} to="/forgot-password" variant="text">
          {t('login.forgot')}
        </Button>
      }
    >
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
    </FrontForm>
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
  const [told, setTold] = useState<string | null>(null);
  const begin = async ({ jwt, recoveryCodesLeft }: SteppedIn) => {
    await login({ jwt });
    if (recoveryCodesLeft !== undefined)
      notify(security('security.recovery.left', { count: recoveryCodesLeft }), { type: 'warning' });
  };
  const back = (problem?: string) => {
    setTold(problem ?? null);
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
          <LoginForm told={told} onAsked={setAsked} />
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

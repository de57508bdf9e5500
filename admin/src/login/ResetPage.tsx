import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router-dom';
import { usePageTitle } from '../components/PageHeader';
import { useText } from '../i18n/text';
import type { AskedStep, SteppedIn } from '../security/two-step-api';
import { useSecurityText } from '../security/words';
import { authProvider } from '../session/authProvider';
import { requestOpen } from '../session/request';
import { secondStepOf } from '../session/second-step-of';
import { FrontForm } from './FrontForm';
import { FrontPage } from './FrontPage';
import { SecondStep } from './SecondStep';

interface ResetFormProps {
  readonly code: string;
  readonly onDone: (session: SteppedIn) => Promise<void>;
  /** The password is saved, and does not suffice. */
  readonly onAsked: (asked: AskedStep) => void;
}

const ResetForm = ({ code, onDone, onAsked }: ResetFormProps) => {
  const security = useSecurityText();
  const [password, setPassword] = useState('');
  const [passwordConfirmation, setConfirmation] = useState('');
  const work = async () => {
    if (password !== passwordConfirmation) throw new Error(security('security.password.unequal'));
    try {
      const body = { code, password, passwordConfirmation };
      await onDone(await requestOpen<SteppedIn>('/api/auth/reset-password', body));
    } catch (error) {
      const asked = secondStepOf(error);
      if (!asked) throw error;
      onAsked(asked);
    }
  };
  return (
    <FrontForm submit={security('security.password.save')} disabled={password === ''} work={work}>
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
    </FrontForm>
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

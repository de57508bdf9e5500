import { Alert, Button, CircularProgress, Link, Stack, Typography } from '@mui/material';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n/text';
import { CodeField, RecoveryCodes, SetUp } from '../security/SetUp';
import {
  enrolBySignIn,
  sendSecondStep,
  type AskedStep,
  type NewAuthenticator,
  type SteppedIn,
} from '../security/two-step-api';
import { useSecurityText } from '../security/words';

interface SecondStepProps {
  asked: AskedStep;
  /** The session has begun, and what had to be seen was seen. */
  onDone: (session: SteppedIn) => Promise<void>;
  /** Back to name and password, with what is to be told there. */
  onBack: (problem?: string) => void;
}

/** The second step of signing in: a code, a recovery code, or setting the second step up where it is demanded. */
export const SecondStep = ({ asked, onDone, onBack }: SecondStepProps) => {
  const t = useSecurityText();
  const words = useText();
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState(false);
  const [authenticator, setAuthenticator] = useState<NewAuthenticator>();
  const [session, setSession] = useState<SteppedIn>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { challenge, enrols } = asked;
  useEffect(() => {
    let gone = false;
    if (enrols)
      enrolBySignIn(challenge).then(
        (made) => gone || setAuthenticator(made),
        (error: Error) => gone || onBack(error.message),
      );
    return () => {
      gone = true;
    };
    // Once for a challenge: each call makes another secret.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [challenge, enrols]);
  const fail = (error: unknown) => {
    const { body } = error as { body?: { error?: { details?: { code?: string } } } };
    if (body?.error?.details?.code === 'challengeOver') return onBack((error as Error).message);
    setProblem(error instanceof TypeError ? words('login.unreachable') : translate((error as Error).message));
    setCode('');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const next = session ?? (await sendSecondStep(challenge, code));
      if (next.recoveryCodes && !session) setSession(next);
      else await onDone(next);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  const text = enrols
    ? 'security.signIn.setUpText'
    : recovery
      ? 'security.signIn.recoveryText'
      : 'security.signIn.text';
  return (
    <Stack component="form" gap={4} onSubmit={(event: FormEvent) => void submit(event)} noValidate>
      {!session && <Typography color="text.secondary">{t(text)}</Typography>}
      {session?.recoveryCodes ? (
        <RecoveryCodes codes={session.recoveryCodes} />
      ) : enrols ? (
        authenticator && <SetUp authenticator={authenticator} code={code} onCode={setCode} />
      ) : (
        <CodeField
          key={String(recovery)}
          value={code}
          onChange={setCode}
          label={t(recovery ? 'security.signIn.recoveryCode' : 'security.twoStep.code')}
          recovery={recovery}
        />
      )}
      {problem && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <Button
        type="submit"
        variant="contained"
        fullWidth
        disabled={busy || (!session && code.trim() === '')}
        startIcon={busy ? <CircularProgress size="1em" color="inherit" /> : undefined}
      >
        {t(session ? 'security.recovery.kept' : 'security.signIn.submit')}
      </Button>
      {!session && (
        <Stack gap={2} alignItems="center">
          {!enrols && (
            <Link
              component="button"
              type="button"
              onClick={() => {
                setRecovery(!recovery);
                setCode('');
                setProblem(null);
              }}
            >
              {t(recovery ? 'security.signIn.useCode' : 'security.signIn.useRecovery')}
            </Link>
          )}
          <Link component="button" type="button" color="text.secondary" onClick={() => onBack()}>
            {t('security.signIn.back')}
          </Link>
        </Stack>
      )}
    </Stack>
  );
};

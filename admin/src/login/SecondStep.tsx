import { Link, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { CodeField, RecoveryCodes, SetUp } from '../security/SetUp';
import {
  enrolBySignIn,
  sendSecondStep,
  type AskedStep,
  type NewAuthenticator,
  type SteppedIn,
} from '../security/two-step-api';
import { useSecurityText } from '../security/words';
import { FrontForm } from './FrontForm';

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
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState(false);
  const [authenticator, setAuthenticator] = useState<NewAuthenticator>();
  const [session, setSession] = useState<SteppedIn>();
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
  const work = async () => {
    try {
      const next = session ?? (await sendSecondStep(challenge, code));
      if (next.recoveryCodes && !session) setSession(next);
      else await onDone(next);
    } catch (error) {
      const { body, message } = error as Error & { body?: { error?: { details?: { code?: string } } } };
      if (body?.error?.details?.code === 'challengeOver') return onBack(message);
      setCode('');
      throw error;
    }
  };
  const text = enrols
    ? 'security.signIn.setUpText'
    : recovery
      ? 'security.signIn.recoveryText'
      : 'security.signIn.text';
  const otherWays = !session && (
    <Stack gap={2} alignItems="center">
      {!enrols && (
        <Link
          component="button"
          type="button"
          onClick={() => {
            setRecovery(!recovery);
            setCode('');
          }}
        >
          {t(recovery ? 'security.signIn.useCode' : 'security.signIn.useRecovery')}
        </Link>
      )}
      <Link component="button" type="button" color="text.secondary" onClick={() => onBack()}>
        {t('security.signIn.back')}
      </Link>
    </Stack>
  );
  return (
    <FrontForm
      // What was told of a code says nothing of a recovery code.
      key={String(recovery)}
      submit={t(session ? 'security.recovery.kept' : 'security.signIn.submit')}
      disabled={!session && code.trim() === ''}
      work={work}
      more={otherWays}
    >
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
    </FrontForm>
  );
};

import Alert from '@mui/material/Alert';
import { lazy, Suspense, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { SignInForm } from '../../features/sign-in/components/SignInForm';
import { useWords } from '../../i18n/use-words';
import { FrontPage } from '../shell/FrontPage';

// Most people have no second step: it comes when it is asked for.
const SecondStepForm = lazy(async () => ({
  default: (await import('../../features/sign-in/components/SecondStepForm')).SecondStepForm,
}));

export const LoginRoute = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const visit = useLocation().state as { from?: string; ended?: boolean } | null;
  const [challenge, setChallenge] = useState<string>();
  const [told, setTold] = useState<string>();
  const done = () => navigate(visit?.from ?? '/', { replace: true });
  const back = (problem?: string) => {
    setTold(problem);
    setChallenge(undefined);
  };
  if (challenge)
    return (
      <FrontPage title={t('security.signIn.title')}>
        <Suspense>
          <SecondStepForm challenge={challenge} onDone={done} onBack={back} />
        </Suspense>
      </FrontPage>
    );
  return (
    <FrontPage
      title={t('portal.signIn.title')}
      lead={t('portal.signIn.lead')}
      note={t('portal.signIn.noAccount')}
    >
      {visit?.ended ? (
        <Alert severity="info" sx={{ mb: 5 }}>
          {t('portal.signIn.ended')}
        </Alert>
      ) : null}
      <SignInForm told={told} onDone={done} onAsked={setChallenge} />
    </FrontPage>
  );
};

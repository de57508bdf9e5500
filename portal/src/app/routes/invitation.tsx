import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router-dom';
import { statusOf, type RequestError } from '../../api/request-error';
import { useNotices } from '../../components/ui/Notices';
import { Problem } from '../../components/ui/Problem';
import { postAcceptInvitation, postInvitation } from '../../features/sign-in/api/post-invitation';
import { ResetForm } from '../../features/sign-in/components/ResetForm';
import { SecondStepForm } from '../../features/sign-in/components/SecondStepForm';
import { useLanguage } from '../../i18n/LanguageProvider';
import { useWords } from '../../i18n/use-words';
import { useSession } from '../../session/SessionProvider';
import { SHORTEST_PASSWORD } from '../../session/password-rule';
import { FrontPage } from '../shell/FrontPage';

/** The first step into the portal: the link of an invitation greets its person, in their language, and sets the password. */
export default function InvitationRoute() {
  const { t } = useWords();
  const { speak } = useLanguage();
  const { state } = useSession();
  const notify = useNotices();
  const navigate = useNavigate();
  const [challenge, setChallenge] = useState<string>();
  const done = () => {
    notify(t('portal.invitation.done'));
    navigate('/', { replace: true });
  };
  const code = useSearchParams()[0].get('code') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', code],
    queryFn: () => postInvitation(code),
    // Whether somebody is signed in here is found out first: that answer empties what was fetched before it.
    enabled: state.status !== 'starting',
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const language = data?.language;
  useEffect(() => {
    if (language) void speak(language);
  }, [language, speak]);
  if (challenge)
    return (
      <FrontPage title={t('security.signIn.title')}>
        <SecondStepForm
          challenge={challenge}
          onDone={done}
          onBack={() => navigate('/login', { replace: true })}
        />
      </FrontPage>
    );
  if (error && [0, 500].includes(statusOf(error)))
    return (
      <FrontPage title={t('portal.problem.title')}>
        <Problem error={error} onRetry={() => void refetch()} />
      </FrontPage>
    );
  if (error)
    return (
      <FrontPage title={t('portal.invitation.invalidTitle')}>
        <Alert severity="error">{(error as RequestError).message}</Alert>
        <Button component={RouterLink} to="/login" variant="contained" fullWidth sx={{ mt: 5 }}>
          {t('portal.invitation.toSignIn')}
        </Button>
      </FrontPage>
    );
  if (!data)
    return (
      <FrontPage title="…">
        <Skeleton variant="rounded" sx={{ minHeight: '20dvh' }} />
      </FrontPage>
    );
  return (
    <FrontPage
      title={t('portal.invitation.title', { name: data.name })}
      lead={t('portal.invitation.lead', { email: data.email, count: SHORTEST_PASSWORD })}
    >
      <ResetForm
        code={code}
        email={data.email}
        send={postAcceptInvitation}
        texts={{
          password: t('portal.invitation.password'),
          confirmation: t('portal.invitation.confirmation'),
          submit: t('portal.invitation.submit'),
        }}
        onDone={done}
        onAsked={setChallenge}
      />
    </FrontPage>
  );
}

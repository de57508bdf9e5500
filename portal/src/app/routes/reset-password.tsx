import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router-dom';
import { useNotices } from '../../components/ui/Notices';
import { ResetForm } from '../../features/sign-in/components/ResetForm';
import { SecondStepForm } from '../../features/sign-in/components/SecondStepForm';
import { useWords } from '../../i18n/use-words';
import { SHORTEST_PASSWORD } from '../../session/password-rule';
import { FrontPage } from '../shell/FrontPage';

export default function ResetRoute() {
  const { t } = useWords();
  const notify = useNotices();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const code = search.get('code');
  const [challenge, setChallenge] = useState<string>();
  const done = () => {
    notify(t('portal.reset.done'));
    navigate('/', { replace: true });
  };
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
  return (
    <FrontPage title={t('portal.reset.title')} lead={t('portal.reset.lead', { count: SHORTEST_PASSWORD })}>
      {code ? (
        <ResetForm code={code} onDone={done} onAsked={setChallenge} />
      ) : (
        <>
          <Alert severity="error">{t('portal.reset.expired')}</Alert>
          <Button component={RouterLink} to="/forgot-password" variant="contained" fullWidth sx={{ mt: 5 }}>
            {t('portal.reset.askAgain')}
          </Button>
        </>
      )}
    </FrontPage>
  );
}

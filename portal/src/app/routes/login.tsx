import Alert from '@mui/material/Alert';
import { useLocation, useNavigate } from 'react-router-dom';
import { SignInForm } from '../../features/sign-in/components/SignInForm';
import { useWords } from '../../i18n/use-words';
import { FrontPage } from '../shell/FrontPage';

export const LoginRoute = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const visit = useLocation().state as { from?: string; ended?: boolean } | null;
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
      <SignInForm onDone={() => navigate(visit?.from ?? '/', { replace: true })} />
    </FrontPage>
  );
};

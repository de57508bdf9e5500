import OpenInNew from '@mui/icons-material/OpenInNew';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { RequestError } from '../api/request-error';
import { EmptyState } from '../components/ui/EmptyState';
import { Problem } from '../components/ui/Problem';
import { useWords } from '../i18n/use-words';
import { isPreview } from '../session/preview';
import { useRights, type Area } from '../session/use-rights';
import { useSession } from '../session/SessionProvider';
import { Shell } from './shell/Shell';
import { StartSkeleton } from './shell/StartSkeleton';

/** Lets signed-in people pass; the others sign in first and come back to where they wanted to go. */
export const RequireSession = () => {
  const { state, retry, end } = useSession();
  const { t } = useWords();
  const location = useLocation();
  if (state.status === 'signed-in') return <Shell />;
  if (state.status === 'starting') return <StartSkeleton />;
  if (state.status === 'signed-out' && isPreview) return <PreviewOver />;
  if (state.status === 'signed-out')
    return (
      <Navigate
        to="/login"
        replace
        state={{ from: `${location.pathname}${location.search}`, ended: state.ended }}
      />
    );
  return (
    <Box component="main" sx={{ display: 'grid', placeContent: 'center', minHeight: '100dvh' }}>
      {state.status === 'unreachable' ? (
        <EmptyState
          page
          icon={CloudOffOutlined}
          title={t('portal.problem.startTitle')}
          text={t('portal.problem.offline')}
          action={
            <Button variant="contained" onClick={retry}>
              {t('portal.problem.retry')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          page
          icon={BadgeOutlined}
          title={t('portal.problem.staffTitle')}
          text={t('portal.problem.staff')}
          action={
            <Box sx={{ display: 'flex', gap: 2 }}>
              <Button variant="contained" href="/console" startIcon={<OpenInNew />}>
                {t('portal.problem.console')}
              </Button>
              <Button variant="outlined" onClick={() => void end()}>
                {t('portal.menu.signOut')}
              </Button>
            </Box>
          }
        />
      )}
    </Box>
  );
};

/** A preview has no sign-in: when it is over, that is all there is to say. */
const PreviewOver = () => {
  const { t } = useWords();
  return (
    <Box component="main" sx={{ display: 'grid', placeContent: 'center', minHeight: '100dvh' }}>
      <EmptyState
        page
        icon={VisibilityOffOutlined}
        title={t('portal.preview.overTitle')}
        text={t('portal.preview.over')}
      />
    </Box>
  );
};

/** Shows the pages of an area to those who may view it; a right that was just lost is explained calmly. */
export const RequireRight = ({ area }: { area: Area }) => {
  const can = useRights();
  return can(area) ? <Outlet /> : <Problem page error={new RequestError(403, '')} />;
};

/** Signing in again is no use to somebody who is signed in. */
export const RequireNobody = () => {
  const { state } = useSession();
  const location = useLocation();
  if (state.status === 'starting') return null;
  const from = (location.state as { from?: string } | null)?.from ?? '/';
  return state.status === 'signed-in' || state.status === 'foreign' ? (
    <Navigate to={from} replace />
  ) : (
    <Outlet />
  );
};

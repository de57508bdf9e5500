import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import SearchOffOutlined from '@mui/icons-material/SearchOffOutlined';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { statusOf } from '../../api/request-error';
import { useWords } from '../../i18n/use-words';
import { EmptyState } from './EmptyState';

interface ProblemProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** It stands for a whole page. */
  readonly page?: boolean;
}

/** Why something is not shown and what to do: gone, no longer allowed, no connection, or our fault. */
export const Problem = ({ error, onRetry, page }: ProblemProps) => {
  const { t } = useWords();
  const status = statusOf(error);
  const home = (
    <Button component={RouterLink} to="/" variant="outlined">
      {t('portal.problem.home')}
    </Button>
  );
  if (status === 403)
    return (
      <EmptyState
        page={page}
        icon={LockOutlined}
        title={t('portal.problem.forbiddenTitle')}
        text={t('portal.problem.forbidden')}
        action={home}
      />
    );
  if (status === 404)
    return (
      <EmptyState
        page={page}
        icon={SearchOffOutlined}
        title={t('portal.problem.notFoundTitle')}
        text={t('portal.problem.notFound')}
        action={home}
      />
    );
  return (
    <EmptyState
      page={page}
      icon={CloudOffOutlined}
      title={t('portal.problem.title')}
      text={t(status === 0 ? 'portal.problem.offline' : 'portal.problem.server')}
      action={
        onRetry ? (
          <Button variant="outlined" onClick={onRetry}>
            {t('portal.problem.retry')}
          </Button>
        ) : undefined
      }
    />
  );
};

import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { usePages } from '../api/use-pages';
import { PageRows } from './PageRows';

const SHOWN = 3;

/** The announcements of the home page: what was not read comes first; nothing at all when there is none. */
export const LatestAnnouncements = () => {
  const { t } = useWords();
  const { data } = usePages();
  const announcements = (data ?? []).filter(({ kind }) => kind === 'announcement');
  if (announcements.length === 0) return null;
  const first = [...announcements].sort((a, b) => Number(a.read) - Number(b.read)).slice(0, SHOWN);
  return (
    <Panel
      title={t('portal.pages.announcements')}
      flush
      action={
        <Link component={RouterLink} to="/pages" variant="body2">
          {t('portal.list.seeAll')}
        </Link>
      }
    >
      <PageRows pages={first} />
    </Panel>
  );
};

import Skeleton from '@mui/material/Skeleton';
import { useParams } from 'react-router-dom';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { usePage, useReading } from '../../features/pages/api/use-pages';
import { Article } from '../../features/pages/components/Article';
import { PageFiles } from '../../features/pages/components/PageFiles';
import { useWords } from '../../i18n/use-words';

/** One page or announcement. */
export default function PageRoute() {
  const { t, date } = useWords();
  const query = usePage(useParams().id ?? '');
  const page = query.error ? undefined : query.data;
  useReading(page);
  const day = page?.kind === 'announcement' ? page.publishedFrom : null;
  return (
    <Page
      title={page?.title ?? t('portal.pages.one')}
      lead={day ? date(day, 'long') : undefined}
      back={{ to: '/pages', label: t('portal.pages.title') }}
    >
      <Loaded
        query={query}
        skeleton={
          <Panel>
            <Skeleton width="60%" />
            <Skeleton width="90%" />
            <Skeleton width="75%" />
          </Panel>
        }
      >
        {(loaded) => (
          <>
            {loaded.body || loaded.summary ? (
              <Panel>
                <Article page={loaded} />
              </Panel>
            ) : null}
            <PageFiles page={loaded} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

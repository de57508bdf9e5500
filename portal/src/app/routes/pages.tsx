import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import { EmptyState } from '../../components/ui/EmptyState';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import type { PortalPage } from '../../features/pages/api/page';
import { usePages } from '../../features/pages/api/use-pages';
import { PageRows } from '../../features/pages/components/PageRows';
import { useWords } from '../../i18n/use-words';

/** Announcements and pages that we have written for the person. */
export default function PagesRoute() {
  const { t } = useWords();
  const query = usePages();
  return (
    <Page title={t('portal.pages.title')} lead={t('portal.pages.lead')}>
      <Loaded
        query={query}
        skeleton={
          <Panel flush>
            <TableSkeleton rows={4} />
          </Panel>
        }
      >
        {(pages) =>
          pages.length > 0 ? (
            <Groups pages={pages} />
          ) : (
            <Panel>
              <EmptyState
                icon={CampaignOutlined}
                title={t('portal.pages.empty')}
                text={t('portal.pages.emptyText')}
              />
            </Panel>
          )
        }
      </Loaded>
    </Page>
  );
}

const Groups = ({ pages }: { pages: readonly PortalPage[] }) => {
  const { t } = useWords();
  const announcements = pages.filter(({ kind }) => kind === 'announcement');
  const others = pages.filter(({ kind }) => kind === 'page');
  return (
    <>
      {announcements.length > 0 ? (
        <Panel title={t('portal.pages.announcements')} flush>
          <PageRows pages={announcements} />
        </Panel>
      ) : null}
      {others.length > 0 ? (
        <Panel title={t('portal.pages.pages')} flush>
          <PageRows pages={others} />
        </Panel>
      ) : null}
    </>
  );
};

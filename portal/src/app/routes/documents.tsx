import FolderOutlined from '@mui/icons-material/FolderOutlined';
import { EmptyState } from '../../components/ui/EmptyState';
import { ListEnd } from '../../components/ui/ListEnd';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useDocuments } from '../../features/documents/api/use-documents';
import { DocumentTable } from '../../features/documents/components/DocumentTable';
import { useWords } from '../../i18n/use-words';

export default function DocumentsRoute() {
  const { t } = useWords();
  const { query, more, growing } = useDocuments();
  return (
    <Page title={t('portal.document.title')}>
      <Panel flush>
        <Loaded query={query} skeleton={<TableSkeleton />}>
          {({ rows, total }) =>
            rows.length > 0 ? (
              <>
                <DocumentTable documents={rows} />
                <ListEnd shown={rows.length} total={total} busy={growing} onMore={more} />
              </>
            ) : (
              <EmptyState
                icon={FolderOutlined}
                title={t('portal.document.empty')}
                text={t('portal.document.emptyText')}
              />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

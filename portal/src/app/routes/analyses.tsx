import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { EmptyState } from '../../components/ui/EmptyState';
import { ListEnd } from '../../components/ui/ListEnd';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useAnalyses, useDueForms } from '../../features/analyses/api/use-analyses';
import { AnalysisTable } from '../../features/analyses/components/AnalysisTable';
import { DueForms } from '../../features/analyses/components/DueForms';
import { useWords } from '../../i18n/use-words';

export default function AnalysesRoute() {
  const { t } = useWords();
  const due = useDueForms();
  const { query, more, growing } = useAnalyses();
  return (
    <Page title={t('portal.analysis.title')} lead={t('portal.analysis.lead')}>
      <Panel title={t('portal.analysis.toAnswer')} flush>
        <Loaded query={due} skeleton={<TableSkeleton rows={2} />}>
          {(forms) =>
            forms.length > 0 ? (
              <DueForms forms={forms} />
            ) : (
              <EmptyState
                icon={FactCheckOutlined}
                title={t('portal.analysis.nothing')}
                text={t('portal.analysis.nothingText')}
              />
            )
          }
        </Loaded>
      </Panel>
      <Panel title={t('portal.analysis.history')} flush>
        <Loaded query={query} skeleton={<TableSkeleton />}>
          {({ rows, total }) =>
            rows.length > 0 ? (
              <>
                <AnalysisTable analyses={rows} />
                <ListEnd shown={rows.length} total={total} busy={growing} onMore={more} />
              </>
            ) : (
              <EmptyState title={t('portal.analysis.empty')} text={t('portal.analysis.emptyText')} />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

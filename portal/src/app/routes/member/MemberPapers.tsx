import { useAnalyses } from '../../../features/analyses/api/use-analyses';
import { AnalysisTable } from '../../../features/analyses/components/AnalysisTable';
import { useDocuments } from '../../../features/documents/api/use-documents';
import { DocumentTable } from '../../../features/documents/components/DocumentTable';
import { useWords } from '../../../i18n/use-words';
import { useRights } from '../../../session/use-rights';
import { firstOf, Glance } from './Glance';

/** What was put down about the member, and what it answered. */
export const MemberPapers = () => {
  const can = useRights();
  return (
    <>
      {can('documents') ? <Documents /> : null}
      {can('analyses') ? <Analyses /> : null}
    </>
  );
};

const Documents = () => {
  const { t } = useWords();
  return (
    <Glance
      title={t('portal.document.title')}
      to="/documents"
      query={firstOf(useDocuments().query)}
      empty={t('portal.document.empty')}
    >
      {(documents) => <DocumentTable documents={documents} />}
    </Glance>
  );
};

const Analyses = () => {
  const { t } = useWords();
  return (
    <Glance
      title={t('portal.menu.analyses')}
      to="/analyses"
      query={firstOf(useAnalyses().query)}
      empty={t('portal.ownData.noAnalyses')}
    >
      {(analyses) => <AnalysisTable analyses={analyses} />}
    </Glance>
  );
};

import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./AnalysisList'), 'AnalysisList'),
  show: lazily(() => import('./AnalysisShow'), 'AnalysisShow'),
};

import type { AnalysisForm } from '../analyses/analysis';
import { currentLanguage } from '../i18n/i18nProvider';
import { labelIn } from '../i18n/label-in';
import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./FormList'), 'FormList'),
  edit: lazily(() => import('./FormDesigner'), 'FormDesigner'),
  create: lazily(() => import('./FormCreate'), 'FormCreate'),
  recordRepresentation: (form: AnalysisForm) => labelIn(currentLanguage(), form),
};

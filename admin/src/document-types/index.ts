import type { Tier } from '../data/records';
import { currentLanguage } from '../i18n/i18nProvider';
import { labelIn } from '../i18n/label-in';
import { lazily } from '../layout/lazily';

const pages = () => import('./pages');

export default {
  list: lazily(pages, 'DocumentTypeList'),
  show: lazily(pages, 'DocumentTypeShow'),
  edit: lazily(pages, 'DocumentTypeEdit'),
  create: lazily(pages, 'DocumentTypeCreate'),
  recordRepresentation: (type: Tier) => labelIn(currentLanguage(), type),
};

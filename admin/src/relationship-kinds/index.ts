import { currentLanguage } from '../i18n/i18nProvider';
import { lazily } from '../layout/lazily';
import { wordOf, type RelationshipKind } from '../relationships/relationship';

const pages = () => import('./pages');

export default {
  list: lazily(pages, 'RelationshipKindList'),
  show: lazily(pages, 'RelationshipKindShow'),
  edit: lazily(pages, 'RelationshipKindEdit'),
  create: lazily(pages, 'RelationshipKindCreate'),
  recordRepresentation: (kind: RelationshipKind) => wordOf(kind, 'name', currentLanguage()),
};

import type { Tier } from '../data/records';
import { currentLanguage } from '../i18n/i18nProvider';
import { labelIn } from '../i18n/label-in';
import { lazily } from '../layout/lazily';

const pages = () => import('./pages');

export default {
  list: lazily(pages, 'TeamRoleList'),
  show: lazily(pages, 'TeamRoleShow'),
  edit: lazily(pages, 'TeamRoleEdit'),
  create: lazily(pages, 'TeamRoleCreate'),
  recordRepresentation: (role: Tier) => labelIn(currentLanguage(), role),
};

import { currentLanguage } from '../i18n/i18nProvider';
import { labelIn } from '../i18n/label-in';
import { lazily } from '../layout/lazily';
import type { StaffRole } from './staff-role';

const pages = () => import('./pages');

export default {
  list: lazily(pages, 'RoleList'),
  show: lazily(pages, 'RoleShow'),
  edit: lazily(pages, 'RoleEdit'),
  create: lazily(pages, 'RoleCreate'),
  recordRepresentation: (role: StaffRole) => labelIn(currentLanguage(), role),
};

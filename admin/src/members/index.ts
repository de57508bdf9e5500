import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./MemberList'), 'MemberList'),
  show: lazily(() => import('./MemberShow'), 'MemberShow'),
  edit: lazily(() => import('./MemberEdit'), 'MemberEdit'),
  create: lazily(() => import('./MemberCreate'), 'MemberCreate'),
  recordRepresentation: 'name',
};

import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./AuditList'), 'AuditList'),
  show: lazily(() => import('./AuditShow'), 'AuditShow'),
};

import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./ChangeRequestList'), 'ChangeRequestList'),
  show: lazily(() => import('./ChangeRequestShow'), 'ChangeRequestShow'),
};

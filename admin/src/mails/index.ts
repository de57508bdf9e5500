import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./MailList'), 'MailList'),
  show: lazily(() => import('./MailShow'), 'MailShow'),
  recordRepresentation: 'subject',
};

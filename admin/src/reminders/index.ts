import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./ReminderList'), 'ReminderList'),
  recordRepresentation: 'text',
};

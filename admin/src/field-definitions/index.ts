import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./FieldsPage'), 'FieldsPage'),
  recordRepresentation: 'key',
};

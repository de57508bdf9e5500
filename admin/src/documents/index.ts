import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./DocumentList'), 'DocumentList'),
  recordRepresentation: 'title',
};

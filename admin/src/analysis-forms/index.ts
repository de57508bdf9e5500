import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./FormList'), 'FormList'),
  edit: lazily(() => import('./FormDesigner'), 'FormDesigner'),
  create: lazily(() => import('./FormCreate'), 'FormCreate'),
  recordRepresentation: 'name',
};

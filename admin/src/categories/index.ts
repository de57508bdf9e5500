import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./CategoryList'), 'CategoryList'),
  show: lazily(() => import('./CategoryShow'), 'CategoryShow'),
  edit: lazily(() => import('./CategoryEdit'), 'CategoryEdit'),
  create: lazily(() => import('./CategoryCreate'), 'CategoryCreate'),
  recordRepresentation: 'name',
};

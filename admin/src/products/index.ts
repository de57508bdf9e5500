import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./ProductList'), 'ProductList'),
  show: lazily(() => import('./ProductShow'), 'ProductShow'),
  edit: lazily(() => import('./ProductEdit'), 'ProductEdit'),
  create: lazily(() => import('./ProductCreate'), 'ProductCreate'),
  recordRepresentation: 'name',
};

import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./CompanyList'), 'CompanyList'),
  show: lazily(() => import('./CompanyShow'), 'CompanyShow'),
  edit: lazily(() => import('./CompanyEdit'), 'CompanyEdit'),
  create: lazily(() => import('./CompanyCreate'), 'CompanyCreate'),
  recordRepresentation: 'name',
};

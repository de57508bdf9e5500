import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./UnitList'), 'UnitList'),
  show: lazily(() => import('./UnitShow'), 'UnitShow'),
  edit: lazily(() => import('./UnitEdit'), 'UnitEdit'),
  create: lazily(() => import('./UnitCreate'), 'UnitCreate'),
  recordRepresentation: 'name',
};

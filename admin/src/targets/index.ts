import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./TargetList'), 'TargetList'),
  edit: lazily(() => import('./TargetEdit'), 'TargetEdit'),
  create: lazily(() => import('./TargetCreate'), 'TargetCreate'),
};

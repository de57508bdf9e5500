import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./SectorList'), 'SectorList'),
  show: lazily(() => import('./SectorShow'), 'SectorShow'),
  edit: lazily(() => import('./SectorEdit'), 'SectorEdit'),
  create: lazily(() => import('./SectorCreate'), 'SectorCreate'),
  recordRepresentation: 'name',
};

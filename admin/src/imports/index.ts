import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./ImportList'), 'ImportList'),
  show: lazily(() => import('./ImportShow'), 'ImportShow'),
  create: lazily(() => import('./ImportCreate'), 'ImportCreate'),
  recordRepresentation: (job: { id: number; file?: string }) => job.file || `#${job.id}`,
};

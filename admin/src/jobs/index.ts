import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./JobList'), 'JobList'),
  show: lazily(() => import('./JobShow'), 'JobShow'),
  recordRepresentation: (job: { id: number }) => `#${job.id}`,
};

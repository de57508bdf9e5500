import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./RunList'), 'RunList'),
  show: lazily(() => import('./RunShow'), 'RunShow'),
  create: lazily(() => import('./RunCreate'), 'RunCreate'),
  recordRepresentation: (run: { id: number }) => `#${run.id}`,
};

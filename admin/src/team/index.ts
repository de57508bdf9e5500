import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./TeamList'), 'TeamList'),
  edit: lazily(() => import('./TeamEdit'), 'TeamEdit'),
  create: lazily(() => import('./TeamCreate'), 'TeamCreate'),
  recordRepresentation: ({ id }: { id: number }) => `#${id}`,
};

import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./UserList'), 'UserList'),
  show: lazily(() => import('./UserShow'), 'UserShow'),
  edit: lazily(() => import('./UserEdit'), 'UserEdit'),
  create: lazily(() => import('./UserCreate'), 'UserCreate'),
  recordRepresentation: (user: { name?: string | null; email: string }) => user.name || user.email,
};

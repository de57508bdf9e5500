import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./AccountList'), 'AccountList'),
  show: lazily(() => import('./AccountShow'), 'AccountShow'),
  edit: lazily(() => import('./AccountEdit'), 'AccountEdit'),
  create: lazily(() => import('./AccountCreate'), 'AccountCreate'),
  recordRepresentation: (account: { id: number; currency: string }) => `#${account.id} · ${account.currency}`,
};

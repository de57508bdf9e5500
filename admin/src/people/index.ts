import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./PersonList'), 'PersonList'),
  show: lazily(() => import('./PersonShow'), 'PersonShow'),
  edit: lazily(() => import('./PersonEdit'), 'PersonEdit'),
  create: lazily(() => import('./PersonCreate'), 'PersonCreate'),
  recordRepresentation: (person: { firstName: string; lastName: string }) =>
    `${person.firstName} ${person.lastName}`,
};

import { currentLanguage } from '../i18n/i18nProvider';
import { labelIn } from '../i18n/label-in';
import { lazily } from '../layout/lazily';
import type { Profile } from '../portal-access/access';

const pages = () => import('./pages');

export default {
  list: lazily(pages, 'PortalProfileList'),
  show: lazily(pages, 'PortalProfileShow'),
  edit: lazily(pages, 'PortalProfileEdit'),
  create: lazily(pages, 'PortalProfileCreate'),
  recordRepresentation: (profile: Profile) => labelIn(currentLanguage(), profile),
};

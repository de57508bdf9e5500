import { lazily } from '../layout/lazily';
import type { Page } from './page';

export default {
  list: lazily(() => import('./PageList'), 'PageList'),
  show: lazily(() => import('./PageShow'), 'PageShow'),
  edit: lazily(() => import('./PageForms'), 'PageEdit'),
  create: lazily(() => import('./PageForms'), 'PageCreate'),
  recordRepresentation: (page: Page) => page.title,
};

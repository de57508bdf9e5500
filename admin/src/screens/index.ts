import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./ScreensPage'), 'ScreensPage'),
  recordRepresentation: 'name',
};

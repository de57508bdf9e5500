import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./ResultList'), 'ResultList'),
};

import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./LedgerEntryList'), 'LedgerEntryList'),
};

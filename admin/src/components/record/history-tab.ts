import { lazily } from '../../layout/lazily';
import type { RecordTab } from './RecordTabs';

/** What happened to a record: one line in the list of a page's tabs. Its content finds the record by itself. */
export const historyTab: Pick<RecordTab, 'key' | 'text' | 'Content'> = {
  key: 'history',
  text: 'history.tab',
  Content: lazily(() => import('./History'), 'History'),
};

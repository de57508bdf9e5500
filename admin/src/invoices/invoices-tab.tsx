import { lazy } from 'react';
import type { RecordTab } from '../components/record/RecordTabs';

/** The tab with the invoices of a record. */
export const invoicesTab = (target: 'member' | 'account' | 'subscription'): RecordTab => ({
  key: 'invoices',
  text: 'members.tabs.invoices',
  lists: { resource: 'invoices', target },
  Content: lazy(async () => {
    const { RelatedInvoices } = await import('./RelatedInvoices');
    return { default: () => <RelatedInvoices of={target} /> };
  }),
});

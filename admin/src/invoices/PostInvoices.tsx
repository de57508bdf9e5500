import { Button, useListContext, useNotify, useRefresh, useUnselectAll } from 'react-admin';
import { useState } from 'react';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import type { Invoice } from '../data/records';

/** Posts the selected drafts, one after another; what cannot be posted is said and stays selected in the list. */
export const PostInvoices = () => {
  const { selectedIds, data } = useListContext<Invoice>();
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const unselectAll = useUnselectAll('invoices');
  const [busy, setBusy] = useState(false);
  const drafts = selectedIds.filter((id) => data?.find((invoice) => invoice.id === id)?.status === 'draft');
  const postAll = async () => {
    setBusy(true);
    let posted = 0;
    try {
      for (const id of drafts) {
        await post(`/api/billing/invoices/${id}/post`);
        posted += 1;
      }
      unselectAll();
      notify(t('invoices.posted', { count: posted }), { type: 'success' });
    } catch (error) {
      notify(t('invoices.postStopped', { count: posted, reason: (error as Error).message }), {
        type: 'error',
      });
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <Button
      label={t('invoices.postSelected', { count: drafts.length })}
      disabled={busy || drafts.length === 0}
      onClick={() => void postAll()}
    />
  );
};

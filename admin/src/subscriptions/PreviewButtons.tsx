import PreviewIcon from '@mui/icons-material/EventRepeatOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Subscription } from '../data/records';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { previewStored, previewTerms } from './preview';
import { PreviewDialog } from './PreviewDialog';

/** In the form: what the terms as typed would invoice, before they are saved. */
export const PreviewTypedButton = () => {
  const t = useText();
  const { getValues } = useFormContext<Subscription>();
  const [terms, setTerms] = useState<Subscription | null>(null);
  return (
    <>
      <Button variant="outlined" startIcon={<PreviewIcon />} onClick={() => setTerms(getValues())}>
        {t('preview.open')}
      </Button>
      {terms && (
        <PreviewDialog
          about={terms}
          load={() => previewTerms(terms, todayIn())}
          onClose={() => setTerms(null)}
        />
      )}
    </>
  );
};

/** On the record: what comes next. */
export const PreviewStoredButton = ({ subscription }: { subscription: Subscription }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<PreviewIcon />} onClick={() => setOpen(true)}>
        {t('preview.open')}
      </Button>
      {open && (
        <PreviewDialog
          about={[subscription.id, subscription.version]}
          load={() => previewStored(subscription, todayIn())}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

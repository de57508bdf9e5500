import AlarmIcon from '@mui/icons-material/AlarmAddOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import { useText } from '../i18n/text';
import type { Target } from '../notes/note';
import { RemindDialog } from './RemindDialog';

/** On a note or an interaction: have it come back at a moment. */
export const RemindButton = ({ target, text }: { target: Target; text: string }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'reminders', action: 'create' });
  if (!canAccess) return null;
  return (
    <>
      <Button size="small" variant="text" startIcon={<AlarmIcon />} onClick={() => setOpen(true)}>
        {t('reminders.remind')}
      </Button>
      {open && <RemindDialog target={target} text={text} onClose={() => setOpen(false)} />}
    </>
  );
};

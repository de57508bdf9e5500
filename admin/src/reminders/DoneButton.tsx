import DoneIcon from '@mui/icons-material/CheckCircleOutline';
import { IconButton, Tooltip } from '@mui/material';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/text';
import { useReminderActions } from './use-reminders';

/** Puts a reminder away. */
export const DoneButton = ({ id }: { id: number }) => {
  const t = useText();
  const notify = useNotify();
  const { done } = useReminderActions();
  return (
    <Tooltip title={t('reminders.done')}>
      <IconButton
        size="small"
        aria-label={t('reminders.done')}
        onClick={(event) => {
          event.stopPropagation();
          done(id).catch((error: Error) => notify(error.message, { type: 'error' }));
        }}
      >
        <DoneIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};

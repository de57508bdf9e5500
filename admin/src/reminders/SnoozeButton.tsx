import SnoozeIcon from '@mui/icons-material/SnoozeOutlined';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/text';
import { LATER, LATERS } from './reminder';
import { useReminderActions } from './use-reminders';

/** Puts a reminder off: for an hour, until tomorrow, until next week. */
export const SnoozeButton = ({ id }: { id: number }) => {
  const t = useText();
  const notify = useNotify();
  const { snooze } = useReminderActions();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const put = (later: (typeof LATERS)[number]) => {
    setAnchor(null);
    snooze(id, LATER[later](new Date())).catch((error: Error) => notify(error.message, { type: 'error' }));
  };
  return (
    <>
      <Tooltip title={t('reminders.snooze')}>
        <IconButton
          size="small"
          aria-label={t('reminders.snooze')}
          aria-haspopup="menu"
          onClick={(event) => {
            event.stopPropagation();
            setAnchor(event.currentTarget);
          }}
        >
          <SnoozeIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(null)}
        onClick={(event) => event.stopPropagation()}
      >
        {LATERS.map((later) => (
          <MenuItem key={later} onClick={() => put(later)}>
            {t(`reminders.later.${later}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

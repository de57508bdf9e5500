import BellIcon from '@mui/icons-material/NotificationsOutlined';
import { Badge, Box, Button, IconButton, Popover, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/text';
import { ReminderItem } from './ReminderItem';
import { useDueReminders } from './use-reminders';

const MOST = 99;

const Bell = () => {
  const t = useText();
  const { data = [], total = 0 } = useDueReminders();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label={t('reminders.bell', { count: total })}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={total || undefined} max={MOST} color="primary">
          <BellIcon />
        </Badge>
      </IconButton>
      <Popover
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('reminders.title'),
            sx: ({ look }) => ({ width: look.sizes.sheet, maxWidth: '100%' }),
          },
        }}
      >
        <Typography variant="h4" component="h2" sx={{ px: 4, pt: 3, pb: 2 }}>
          {t('reminders.title')}
        </Typography>
        {data.length === 0 ? (
          <Typography color="text.secondary" sx={{ px: 4, pb: 4 }}>
            {t('reminders.nothingDue')}
          </Typography>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: '60vh', overflowY: 'auto' }}>
            {data.map((reminder) => (
              <ReminderItem key={reminder.id} reminder={reminder} onFollow={close} />
            ))}
          </Box>
        )}
        <Stack direction="row" sx={{ p: 2 }}>
          <Button component={Link} to="/reminders" variant="text" fullWidth onClick={close}>
            {t('reminders.all')}
          </Button>
        </Stack>
      </Popover>
    </>
  );
};

/** What is due for the person who is signed in: a number on the bell, and the list under it. */
export const ReminderBell = () => {
  const { canAccess } = useCanAccess({ resource: 'reminders', action: 'list' });
  return canAccess ? <Bell /> : null;
};

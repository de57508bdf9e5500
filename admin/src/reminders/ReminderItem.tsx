import MentionIcon from '@mui/icons-material/AlternateEmail';
import NextStepIcon from '@mui/icons-material/RedoOutlined';
import PortalNoteIcon from '@mui/icons-material/MarkChatUnreadOutlined';
import AlarmIcon from '@mui/icons-material/AlarmOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Moment } from '../components/figures';
import { useText } from '../i18n/text';
import { DoneButton } from './DoneButton';
import { placeOf, type Reminder } from './reminder';
import { SnoozeButton } from './SnoozeButton';

export const KIND_ICONS = {
  reminder: AlarmIcon,
  mention: MentionIcon,
  'next-step': NextStepIcon,
  'portal-note': PortalNoteIcon,
} as const;

interface ReminderItemProps {
  reminder: Reminder;
  onFollow: () => void;
}

/** One reminder under the bell: what, of whom, since when, and the ways to be rid of it. */
export const ReminderItem = ({ reminder, onFollow }: ReminderItemProps) => {
  const t = useText();
  const { id, kind, member, text, at } = reminder;
  const Icon = KIND_ICONS[kind];
  const place = placeOf(reminder);
  const name = member !== null && typeof member === 'object' ? member.name : null;
  return (
    <Stack
      component="li"
      direction="row"
      gap={2}
      alignItems="flex-start"
      sx={{ px: 4, py: 3, borderBottom: 1, borderColor: 'divider' }}
    >
      <Icon fontSize="small" color="action" titleAccess={t(`reminders.kinds.${kind}`)} />
      <Box
        {...(place ? { component: Link, to: place, onClick: onFollow } : {})}
        sx={{ flex: 1, minWidth: 0, color: 'inherit', textDecoration: 'none' }}
      >
        <Typography
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 2,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            overflowWrap: 'anywhere',
          }}
        >
          {text || t(`reminders.kinds.${kind}`)}
        </Typography>
        <Typography variant="caption" color="text.secondary" noWrap component="div">
          {name && `${name} · `}
          <Moment instant={at} />
        </Typography>
      </Box>
      <Stack direction="row">
        <SnoozeButton id={id} />
        <DoneButton id={id} />
      </Stack>
    </Stack>
  );
};

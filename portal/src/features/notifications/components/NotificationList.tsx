import type { SvgIconComponent } from '@mui/icons-material';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import {
  describeNotification,
  notificationPath,
  type Notification,
  type NotificationKind,
} from '@ortak/kernel/notifications';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../../i18n/use-words';
import { sizes, weights } from '../../../theme/measures';

const ICONS: Readonly<Record<NotificationKind, SvgIconComponent>> = {
  invoice: DescriptionOutlined,
  payment: PaymentsOutlined,
  document: FolderOutlined,
  note: EditNoteOutlined,
  announcement: CampaignOutlined,
  request: TaskAltOutlined,
  analysis: FactCheckOutlined,
};

interface NotificationListProps {
  readonly notifications: readonly Notification[];
  /** A way was taken: whatever holds the list may close. */
  readonly onFollow?: () => void;
}

/** What happened, newest first, each a way to the thing itself. */
export const NotificationList = ({ notifications, onFollow }: NotificationListProps) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}
  >
    {notifications.map((one) => (
      <Line key={one.id} notification={one} onFollow={onFollow} />
    ))}
  </Box>
);

const Line = ({
  notification,
  onFollow,
}: {
  notification: Notification;
  onFollow: NotificationListProps['onFollow'];
}) => {
  const { t, language, age, parts } = useWords();
  const Icon = ICONS[notification.kind];
  const { unread } = notification;
  return (
    <Box component="li">
      <ButtonBase
        component={RouterLink}
        to={notificationPath(notification)}
        onClick={onFollow}
        sx={{
          display: 'flex',
          alignItems: 'flex-start',
          textAlign: 'start',
          gap: 3,
          width: '100%',
          px: { xs: 4, sm: 5 },
          py: 3,
          '&:hover': { bgcolor: 'grounds.hover' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Box
          aria-hidden
          sx={{
            display: 'grid',
            placeItems: 'center',
            flexShrink: 0,
            width: sizes.control,
            height: sizes.control,
            borderRadius: '50%',
            bgcolor: unread ? 'accent.soft' : 'grounds.sunken',
            color: unread ? 'accent.text' : 'text.secondary',
          }}
        >
          <Icon fontSize="small" />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography
            variant="body2"
            sx={{ overflowWrap: 'anywhere', fontWeight: unread ? weights.semibold : weights.regular }}
          >
            {describeNotification(language, notification.details)}
          </Typography>
          <Typography variant="caption" component="p" color="text.secondary">
            {parts(notification.member, age(notification.at))}
          </Typography>
        </Box>
        {unread ? (
          <Box
            component="span"
            role="img"
            aria-label={t('portal.notifications.unread')}
            sx={({ spacing }) => ({
              width: spacing(2),
              height: spacing(2),
              mt: 1.5,
              borderRadius: '50%',
              bgcolor: 'accent.solid',
              flexShrink: 0,
            })}
          />
        ) : null}
      </ButtonBase>
    </Box>
  );
};

import type { SvgIconComponent } from '@mui/icons-material';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  describeNotification,
  notificationPath,
  type Notification,
  type NotificationKind,
} from '@ortak/kernel/notifications';
import { IconRowLink } from '../../../components/ui/IconRowLink';
import { useWords } from '../../../i18n/use-words';
import { weights } from '../../../theme/measures';

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
  const { unread } = notification;
  return (
    <Box component="li">
      <IconRowLink
        icon={ICONS[notification.kind]}
        colours={
          unread
            ? { bgcolor: 'accent.soft', color: 'accent.text' }
            : { bgcolor: 'grounds.sunken', color: 'text.secondary' }
        }
        to={notificationPath(notification)}
        onClick={onFollow}
        end={unread ? <UnreadDot name={t('portal.notifications.unread')} /> : undefined}
      >
        <Typography
          variant="body2"
          sx={{ overflowWrap: 'anywhere', fontWeight: unread ? weights.semibold : weights.regular }}
        >
          {describeNotification(language, notification.details)}
        </Typography>
        <Typography variant="caption" component="p" color="text.secondary">
          {parts(notification.member, age(notification.at))}
        </Typography>
      </IconRowLink>
    </Box>
  );
};

const UnreadDot = ({ name }: { name: string }) => (
  <Box
    component="span"
    role="img"
    aria-label={name}
    sx={({ spacing }) => ({
      width: spacing(2),
      height: spacing(2),
      borderRadius: '50%',
      bgcolor: 'accent.solid',
      flexShrink: 0,
    })}
  />
);

import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../../i18n/use-words';
import { sizes, weights } from '../../../theme/measures';
import { useUnread } from '../api/use-notifications';

const NotificationPopover = lazy(() => import('./NotificationPopover'));

/** More than can be read at a glance is told as 99+. */
const MOST = 99;

/** The bell with how many are unread on it. */
const Bell = ({ unread }: { unread: number }) => {
  const { number } = useWords();
  return (
    <>
      <NotificationsNoneOutlined aria-hidden />
      {unread > 0 ? (
        <Box
          component="span"
          aria-hidden
          dir="ltr"
          sx={({ spacing }) => ({
            position: 'absolute',
            top: spacing(1),
            insetInlineStart: '50%',
            minWidth: spacing(4.5),
            height: spacing(4.5),
            px: 1,
            display: 'grid',
            placeItems: 'center',
            borderRadius: spacing(4.5),
            typography: 'micro',
            fontWeight: weights.semibold,
            bgcolor: 'accent.solid',
            color: 'accent.onSolid',
          })}
        >
          {unread > MOST ? `${number(MOST)}+` : number(unread)}
        </Box>
      ) : null}
    </>
  );
};

/** The bell of a phone, which leads to a page. */
export const BellLink = () => {
  const { t } = useWords();
  const unread = useUnread();
  return (
    <IconButton
      component={RouterLink}
      to="/notifications"
      aria-label={t('portal.notifications.bell', { count: unread })}
      edge="end"
      sx={{ flexShrink: 0 }}
    >
      <Bell unread={unread} />
    </IconButton>
  );
};

/** The bell of a wide screen, which shows the latest beside itself. */
export const BellButton = () => {
  const { t } = useWords();
  const unread = useUnread();
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <IconButton
        aria-label={t('portal.notifications.bell', { count: unread })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        edge="end"
        sx={{ flexShrink: 0, minWidth: sizes.control }}
      >
        <Bell unread={unread} />
      </IconButton>
      {anchor ? (
        <Suspense fallback={null}>
          <NotificationPopover anchor={anchor} onClose={() => setAnchor(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
};

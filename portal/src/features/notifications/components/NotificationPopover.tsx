import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { factsOf } from '@ortak/kernel/i18n';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../../i18n/use-words';
import { sizes } from '../../../theme/measures';
import { LatestNotifications } from './LatestNotifications';

const SHOWN = 8;

/** The latest notifications beside the bell. Esc and a click elsewhere close it. */
export default function NotificationPopover({
  anchor,
  onClose,
}: {
  anchor: HTMLElement;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const title = useId();
  const edge = factsOf(language).direction === 'rtl' ? 'right' : 'left';
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: edge }}
      transformOrigin={{ vertical: 'top', horizontal: edge }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': title,
          sx: { width: sizes.sheet, maxWidth: '100%', border: 1, borderColor: 'divider' },
        },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'baseline',
          justifyContent: 'space-between',
          gap: 3,
          px: 5,
          py: 3,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="subtitle1" component="h2" id={title}>
          {t('portal.notifications.title')}
        </Typography>
        <Link component={RouterLink} to="/notifications" variant="body2" onClick={onClose}>
          {t('portal.notifications.all')}
        </Link>
      </Box>
      <LatestNotifications most={SHOWN} onFollow={onClose} />
    </Popover>
  );
}

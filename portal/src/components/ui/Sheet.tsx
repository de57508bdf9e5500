import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { sizes } from '../../theme/measures';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A task beside the page: at its edge on a desktop, over all of it on a phone. Esc closes it. */
export const Sheet = ({ title, onClose, children }: SheetProps) => {
  const { t } = useWords();
  const id = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': id,
          sx: { width: '100%', maxWidth: { sm: sizes.sheet }, backgroundImage: 'none' },
        },
      }}
    >
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 3,
          px: { xs: 4, sm: 6 },
          py: 4,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h2" id={id} sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('portal.people.close')} edge="end">
          <Close />
        </IconButton>
      </Box>
      <Box sx={{ px: { xs: 4, sm: 6 }, py: 5, overflowY: 'auto', flex: 1 }}>{children}</Box>
    </Drawer>
  );
};

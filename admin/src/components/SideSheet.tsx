import CloseIcon from '@mui/icons-material/CloseOutlined';
import { Box, Drawer, IconButton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface SideSheetProps {
  title: string;
  text?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet beside the page for work that needs room and the page behind it; the whole screen on a phone. */
export const SideSheet = ({ title, text, onClose, children }: SideSheetProps) => {
  const translate = useTranslate();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-label': title,
          sx: ({ look }) => ({ width: `min(100vw, ${look.sizes.wideDialog}px)` }),
        },
      }}
    >
      <Stack sx={{ height: '100%' }}>
        <Stack
          component="header"
          direction="row"
          gap={4}
          justifyContent="space-between"
          sx={{ p: { xs: 4, sm: 6 }, pb: { xs: 3, sm: 4 }, borderBottom: 1, borderColor: 'divider' }}
        >
          <Box>
            <Typography variant="h3" component="h2">
              {title}
            </Typography>
            {text && <Typography color="text.secondary">{text}</Typography>}
          </Box>
          <IconButton aria-label={translate('ra.action.close')} onClick={onClose} sx={{ alignSelf: 'start' }}>
            <CloseIcon />
          </IconButton>
        </Stack>
        {children}
      </Stack>
    </Drawer>
  );
};

/** What scrolls in a sheet. */
export const SheetBody = ({ children }: { children: ReactNode }) => (
  <Stack gap={5} sx={{ flex: 1, overflowY: 'auto', p: { xs: 4, sm: 6 } }}>
    {children}
  </Stack>
);

/** The buttons of a sheet, which stay in sight. */
export const SheetActions = ({ children }: { children: ReactNode }) => (
  <Stack
    component="footer"
    direction="row"
    flexWrap="wrap"
    justifyContent="flex-end"
    gap={2}
    sx={{ px: { xs: 4, sm: 6 }, py: 3, borderTop: 1, borderColor: 'divider' }}
  >
    {children}
  </Stack>
);

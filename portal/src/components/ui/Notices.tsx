import Alert, { type AlertColor } from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { sizes } from '../../theme/measures';

interface Notice {
  readonly text: string;
  readonly severity: AlertColor;
}

const NoticesContext = createContext<(text: string, severity?: AlertColor) => void>(() => undefined);

const SHOWN_FOR_MS = 6000;

/** Short notices at the edge of the page, read out by screen readers. */
export const Notices = ({ children }: { children: ReactNode }) => {
  const [notice, setNotice] = useState<Notice>();
  const [open, setOpen] = useState(false);
  const show = useCallback((text: string, severity: AlertColor = 'success') => {
    setNotice({ text, severity });
    setOpen(true);
  }, []);
  return (
    <NoticesContext.Provider value={show}>
      {children}
      <Snackbar
        open={open}
        autoHideDuration={SHOWN_FOR_MS}
        onClose={(_event, reason) => reason !== 'clickaway' && setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        // Above the phone's navigation.
        sx={{ mb: { xs: `${sizes.bar + sizes.icon}px`, md: 0 } }}
      >
        <Alert severity={notice?.severity ?? 'success'} variant="filled" onClose={() => setOpen(false)}>
          {notice?.text}
        </Alert>
      </Snackbar>
    </NoticesContext.Provider>
  );
};

export const useNotices = () => useContext(NoticesContext);

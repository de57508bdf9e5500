import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useMemo, type ReactNode } from 'react';
import { createEmotionCache } from './emotion-cache';
import { createPortalTheme } from './create-portal-theme';
import { PrintScheme } from './PrintScheme';

const cache = createEmotionCache();

/** The theme in force; `accent` is the colour of the group company whose customer is reading. */
export const ThemeRoot = ({ accent, children }: { accent?: string | null; children: ReactNode }) => {
  const theme = useMemo(() => createPortalTheme(accent), [accent]);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="ortak-portal-theme">
        <CssBaseline enableColorScheme />
        <PrintScheme />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
};

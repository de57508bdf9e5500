import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useMemo, type ReactNode } from 'react';
import { factsOf } from '@ortak/kernel/i18n';
import { useLanguage } from '../i18n/LanguageProvider';
import { BarColour } from './BarColour';
import { emotionCache } from './emotion-cache';
import { createPortalTheme } from './create-portal-theme';
import { PrintScheme } from './PrintScheme';

/** The theme in force; `accent` is the colour of the group company whose customer is reading. */
export const ThemeRoot = ({ accent, children }: { accent?: string | null; children: ReactNode }) => {
  const { direction } = factsOf(useLanguage().language);
  const theme = useMemo(() => createPortalTheme(accent, direction), [accent, direction]);
  return (
    <CacheProvider value={emotionCache(direction)}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="ortak-portal-theme">
        <CssBaseline enableColorScheme />
        <PrintScheme />
        <BarColour />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
};

import { Box, Drawer } from '@mui/material';
import { Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import {
  Error as PageError,
  SkipNavigationButton,
  useLogout,
  useSetLocale,
  type LayoutProps,
} from 'react-admin';
import { useLocation } from 'react-router-dom';
import { CommandPalette } from '../palette/CommandPalette';
import { currentLanguage, languageWasChosen, rememberLanguage } from '../i18n/i18nProvider';
import { useLiveDefinitions } from '../extra/useDefinitions';
import { useMe } from '../session/me';
import { onLeave } from '../session/token';
import { Navigation } from './Navigation';
import { PageSkeleton } from '../components/PageSkeleton';
import { TopBar } from './TopBar';

/** Speaks the language that the person chose last, on whichever machine; one chosen at sign-in just now wins. */
const useOwnLanguage = (): void => {
  const { data: me } = useMe();
  const setLocale = useSetLocale();
  const own = me?.language;
  useEffect(() => {
    if (!own || own === currentLanguage()) return;
    if (languageWasChosen()) void rememberLanguage(currentLanguage()).catch(() => undefined);
    else void setLocale(own);
  }, [own, setLocale]);
};

/** Signing out in one tab signs out the others. */
const useLeaveWithOtherTabs = (): void => {
  const logout = useLogout();
  useEffect(() => onLeave(() => void logout({}, '/login', false)), [logout]);
};

/** The frame of every page: the menu at the left (a drawer on narrow screens), the bar above, the page. */
export const Shell = ({ children }: LayoutProps) => {
  const [menuOpen, setMenuOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const { pathname } = useLocation();
  useOwnLanguage();
  useLeaveWithOtherTabs();
  useLiveDefinitions();
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setPaletteOpen(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh', backgroundColor: 'background.default' }}>
      <SkipNavigationButton />
      <Box
        sx={({ look }) => ({
          display: { xs: 'none', md: 'block' },
          flex: `0 0 ${look.sizes.menu}px`,
          height: '100dvh',
          position: 'sticky',
          top: 0,
          borderRight: 1,
          borderColor: 'divider',
          backgroundColor: 'background.paper',
          '@media print': { display: 'none' },
        })}
      >
        <Navigation />
      </Box>
      <Drawer
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        sx={{ display: { md: 'none' } }}
        slotProps={{ paper: { sx: ({ look }) => ({ width: look.sizes.menu }) } }}
      >
        <Navigation onFollow={() => setMenuOpen(false)} />
      </Drawer>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar onMenu={() => setMenuOpen(true)} onSearch={() => setPaletteOpen(true)} />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={({ look }) => ({
            width: '100%',
            maxWidth: look.sizes.page,
            mx: 'auto',
            px: { xs: 4, sm: 6 },
            py: { xs: 4, sm: 6 },
            outline: 'none',
          })}
        >
          <ErrorBoundary
            resetKeys={[pathname]}
            fallbackRender={({ error, resetErrorBoundary }) => (
              <PageError error={error as Error} resetErrorBoundary={resetErrorBoundary} />
            )}
          >
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <CommandPalette open={paletteOpen} onClose={() => setPaletteOpen(false)} />
    </Box>
  );
};

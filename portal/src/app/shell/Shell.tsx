import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Suspense, useEffect } from 'react';
import { Outlet, ScrollRestoration } from 'react-router-dom';
import { preloadPages } from '../pages';
import { usePages } from '../../features/pages/api/use-pages';
import { useWords } from '../../i18n/use-words';
import { useFreshShell } from '../../install/use-fresh-shell';
import { useFreshMe } from '../../session/use-fresh-me';
import { useRights } from '../../session/use-rights';
import { sizes } from '../../theme/measures';
import { BottomBar } from './BottomBar';
import { DESTINATIONS } from './navigation';
import { PreviewBanner } from './PreviewBanner';
import { PageSkeleton } from './PageSkeleton';
import { SideRail } from './SideRail';
import { TopBar } from './TopBar';

const MAIN = 'content';

/** What stands around every page of a signed-in person. */
export const Shell = () => {
  const { t } = useWords();
  useEffect(preloadPages, []);
  useFreshShell();
  useFreshMe();
  const can = useRights();
  const { data: pages } = usePages();
  const destinations = DESTINATIONS.filter(
    ({ area, whenThere }) => (!area || can(area)) && (!whenThere || (pages?.length ?? 0) > 0),
  );
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh', '@media print': { display: 'block' } }}>
      <Link
        href={`#${MAIN}`}
        sx={{
          position: 'absolute',
          top: (theme) => theme.spacing(2),
          insetInlineStart: (theme) => theme.spacing(2),
          zIndex: 'tooltip',
          px: 4,
          py: 2,
          bgcolor: 'background.paper',
          '&:not(:focus)': { clipPath: 'inset(50%)' },
        }}
      >
        {t('portal.skip')}
      </Link>
      <SideRail destinations={destinations} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PreviewBanner />
        <TopBar />
        <Box
          component="main"
          id={MAIN}
          tabIndex={-1}
          sx={{
            maxWidth: sizes.portalPage,
            mx: 'auto',
            px: { xs: 4, sm: 6, lg: 10 },
            pt: { xs: 5, md: 10 },
            // Room for the bottom bar of a phone.
            pb: { xs: `${sizes.bar * 2}px`, md: 12 },
            '&:focus': { outline: 'none' },
            '@media print': { p: 0, maxWidth: 'none' },
          }}
        >
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </Box>
      </Box>
      <BottomBar destinations={destinations} />
      <ScrollRestoration />
    </Box>
  );
};

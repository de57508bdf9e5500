import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, type ReactNode } from 'react';
import { RouterProvider } from 'react-router-dom';
import { createQueryClient } from '../api/query-client';
import { Notices } from '../components/ui/Notices';
import { LanguageProvider } from '../i18n/LanguageProvider';
import { ME_KEY, type Me } from '../session/me';
import { SessionProvider, useSession } from '../session/SessionProvider';
import { ThemeRoot } from '../theme/ThemeRoot';
import { createRouter } from './router';
import { brandOf, readKeptBrand } from '../session/brand';

/** The theme with the accent of whoever's portal it is; before signing in, of the last visit. */
const BrandedTheme = ({ children }: { children: ReactNode }) => {
  const { state } = useSession();
  const { data: me } = useQuery<Me>({ queryKey: ME_KEY, enabled: false });
  const brand = state.status === 'signed-in' && me ? brandOf(me.companies) : readKeptBrand();
  return <ThemeRoot accent={brand.colour}>{children}</ThemeRoot>;
};

export const App = () => {
  const queries = useMemo(createQueryClient, []);
  const router = useMemo(createRouter, []);
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <SessionProvider>
          <BrandedTheme>
            <Notices>
              <Suspense fallback={null}>
                <RouterProvider router={router} />
              </Suspense>
            </Notices>
          </BrandedTheme>
        </SessionProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
};

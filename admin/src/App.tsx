import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Admin, StoreContextProvider, useStore } from 'react-admin';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { dataProvider } from './data/dataProvider';
import { store } from './data/store';
import { i18nProvider } from './i18n/i18nProvider';
import { Shell } from './layout/Shell';
import { createConsoleTheme } from './look/theme';
import { Dashboard, LoginPage } from './pages';
import { resources } from './resources';
import { authProvider } from './session/authProvider';
import { COMPANY_KEY, type ChosenCompany } from './session/company';

/** Styles carry the nonce of the page; without it the content security policy refuses them. */
const styles = createCache({
  key: 'o',
  nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? undefined,
});

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, refetchOnWindowFocus: true, retry: 1 } },
});

const Console = () => {
  const [company] = useStore<ChosenCompany | null>(COMPANY_KEY, null);
  const colour = company?.colour;
  const [light, dark] = useMemo(
    () => [createConsoleTheme('light', colour), createConsoleTheme('dark', colour)],
    [colour],
  );
  return (
    <Admin
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      theme={light}
      darkTheme={dark}
      loginPage={LoginPage}
      dashboard={Dashboard}
      layout={Shell}
      requireAuth
      disableTelemetry
    >
      {resources}
    </Admin>
  );
};

const router = createBrowserRouter([{ path: '*', element: <Console /> }], { basename: '/console' });

export const App = () => (
  <CacheProvider value={styles}>
    <StoreContextProvider value={store}>
      <RouterProvider router={router} />
    </StoreContextProvider>
  </CacheProvider>
);

import { lazy, Suspense, type ComponentType } from 'react';

/** Heavy pages come when they are opened: charts, wizards and forms are not needed to sign in. */
export const LoginPage = lazy(() => import('./login/LoginPage'));
export const SecurityPage = lazy(() => import('./security/SecurityPage'));
export const Dashboard = lazy(() => import('./dashboard/Dashboard'));

/** A page outside the layout waits for itself. */
const alone = (load: () => Promise<{ default: ComponentType }>): ComponentType => {
  const Page = lazy(load);
  return () => (
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  );
};

export const ForgotPage = alone(() => import('./login/ForgotPage'));
export const ResetPage = alone(() => import('./login/ResetPage'));

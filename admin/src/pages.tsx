import { lazy } from 'react';

/** Heavy pages come when they are opened: charts, wizards and forms are not needed to sign in. */
export const LoginPage = lazy(() => import('./login/LoginPage'));
export const SecurityPage = lazy(() => import('./security/SecurityPage'));
export const Dashboard = lazy(() => import('./dashboard/Dashboard'));

import { lazy } from 'react';

/** Heavy pages come when they are opened: charts, wizards and forms are not needed to sign in. */
export const LoginPage = lazy(() => import('./login/LoginPage'));
export const ForgotPage = lazy(() => import('./login/ForgotPage'));
export const ResetPage = lazy(() => import('./login/ResetPage'));
export const SecurityPage = lazy(() => import('./security/SecurityPage'));
export const Dashboard = lazy(() => import('./dashboard/Dashboard'));

import { lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { RequireNobody, RequireRight, RequireSession } from './guards';
import { pages } from './pages';
import { LoginRoute } from './routes/login';
import { isPreview, PREVIEW_PATH } from '../session/preview';
import { Crashed } from './Crashed';

const HomeRoute = lazy(pages.home);
const SubscriptionsRoute = lazy(pages.subscriptions);
const SubscriptionRoute = lazy(pages.subscription);
const InvoicesRoute = lazy(pages.invoices);
const InvoiceRoute = lazy(pages.invoice);
const AnalysesRoute = lazy(pages.analyses);
const AnalysisRoute = lazy(pages.analysis);
const PagesRoute = lazy(pages.news);
const PageRoute = lazy(pages.page);
const NotesRoute = lazy(pages.notes);
const NotificationsRoute = lazy(pages.notifications);
const DocumentsRoute = lazy(pages.documents);
const PaymentsRoute = lazy(pages.payments);
const StatementRoute = lazy(pages.statement);
const MemberRoute = lazy(pages.member);
const PeopleRoute = lazy(pages.people);
const UnitsRoute = lazy(pages.units);
const ProfileRoute = lazy(pages.profile);
const ForgotRoute = lazy(pages.forgot);
const InvitationRoute = lazy(pages.invitation);
const ResetRoute = lazy(pages.reset);
const NotFoundRoute = lazy(pages.notFound);

const routes: RouteObject[] = [
  {
    element: <RequireNobody />,
    errorElement: <Crashed />,
    children: [
      { path: '/login', element: <LoginRoute /> },
      { path: '/forgot-password', element: <ForgotRoute /> },
    ],
  },
  { path: '/invitation', element: <InvitationRoute />, errorElement: <Crashed /> },
  { path: '/reset-password', element: <ResetRoute />, errorElement: <Crashed /> },
  {
    path: '/',
    element: <RequireSession />,
    errorElement: <Crashed />,
    children: [
      {
        // Inside the shell: a page that fails leaves the menu where it is.
        errorElement: <Crashed />,
        children: [
          { index: true, element: <HomeRoute /> },
          {
            path: 'subscriptions',
            element: <RequireRight area="subscriptions" />,
            children: [
              { index: true, element: <SubscriptionsRoute /> },
              { path: ':id', element: <SubscriptionRoute /> },
            ],
          },
          {
            path: 'invoices',
            element: <RequireRight area="invoices" />,
            children: [
              { index: true, element: <InvoicesRoute /> },
              { path: ':id', element: <InvoiceRoute /> },
            ],
          },
          {
            path: 'analyses',
            element: <RequireRight area="analyses" />,
            children: [
              { index: true, element: <AnalysesRoute /> },
              { path: ':id', element: <AnalysisRoute /> },
            ],
          },
          {
            path: 'documents',
            element: <RequireRight area="documents" />,
            children: [{ index: true, element: <DocumentsRoute /> }],
          },
          {
            path: 'payments',
            element: <RequireRight area="payments" />,
            children: [{ index: true, element: <PaymentsRoute /> }],
          },
          {
            path: 'statement',
            element: <RequireRight area="statements" />,
            children: [{ index: true, element: <StatementRoute /> }],
          },
          {
            path: 'people',
            element: <RequireRight area="people" />,
            children: [{ index: true, element: <PeopleRoute /> }],
          },
          {
            path: 'units',
            element: <RequireRight area="units" />,
            children: [{ index: true, element: <UnitsRoute /> }],
          },
          {
            path: 'notes',
            element: <RequireRight area="notes" />,
            children: [{ index: true, element: <NotesRoute /> }],
          },
          {
            path: 'pages',
            children: [
              { index: true, element: <PagesRoute /> },
              { path: ':id', element: <PageRoute /> },
            ],
          },
          { path: 'notifications', element: <NotificationsRoute /> },
          { path: 'member', element: <MemberRoute /> },
          { path: 'profile', element: <ProfileRoute /> },
          { path: '*', element: <NotFoundRoute /> },
        ],
      },
    ],
  },
];

/** In a preview every address stays below its own path, so that a reload never opens somebody's own session. */
export const createRouter = () =>
  createBrowserRouter(routes, isPreview ? { basename: PREVIEW_PATH } : undefined);

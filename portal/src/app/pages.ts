/** The program of each page, fetched when it is first wanted. */
export const pages = {
  home: () => import('./routes/home'),
  subscriptions: () => import('./routes/subscriptions'),
  subscription: () => import('./routes/subscription'),
  invoices: () => import('./routes/invoices'),
  invoice: () => import('./routes/invoice'),
  analyses: () => import('./routes/analyses'),
  analysis: () => import('./routes/analysis'),
  news: () => import('./routes/pages'),
  page: () => import('./routes/page'),
  notes: () => import('./routes/notes'),
  notifications: () => import('./routes/notifications'),
  documents: () => import('./routes/documents'),
  payments: () => import('./routes/payments'),
  statement: () => import('./routes/statement'),
  member: () => import('./routes/member'),
  people: () => import('./routes/people'),
  units: () => import('./routes/units'),
  profile: () => import('./routes/profile'),
  forgot: () => import('./routes/forgot-password'),
  invitation: () => import('./routes/invitation'),
  reset: () => import('./routes/reset-password'),
  notFound: () => import('./routes/not-found'),
};

const IDLE_AFTER_MS = 2000;

/**
 * Fetches the other pages while nothing else is to do, so that a change of page needs no network for its
 * program. What fails now is fetched again when it is wanted. Returns the function that gives it up.
 */
export const preloadPages = (): (() => void) => {
  const timer = setTimeout(() => {
    for (const load of Object.values(pages)) void load().catch(() => undefined);
  }, IDLE_AFTER_MS);
  return () => clearTimeout(timer);
};

import { localStorageStore, type Store } from 'react-admin';

const APP = 'ortak-console';

/** What belongs to a person's work rather than to the browser: searches and filters, selections, the company. */
const isPersonal = (key: string): boolean => /\.(listParams|selectedIds)$|^company$/.test(key);

const local = localStorageStore(undefined, APP);

/**
 * Choices of this browser: columns, light or dark, filters. Nothing secret. Signing out forgets what was searched
 * for and keeps how the console looks.
 */
export const store: Store = {
  ...local,
  reset: () => {
    const prefix = `RaStore${APP}.`;
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && isPersonal(key.slice(prefix.length)))
      .forEach((key) => local.removeItem(key.slice(prefix.length)));
  },
};

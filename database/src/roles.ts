import type { Migration } from './run-migrations';

/**
 * Names of the database's roles. The login role owns the tables; the others are what a request becomes. `own` is staff that
 * may see their own members only: it has all that `staff` has, and restrictive policies besides.
 */
export const ROLES = {
  login: 'ortak',
  staff: 'ortak_staff',
  own: 'ortak_staff_own',
  portal: 'ortak_portal',
} as const;

/** All four are trusted extensions: the owner of a database may create them. */
export const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto'] as const;

interface Common {
  readonly migrations?: readonly Migration[];
  /** Told the name of each migration before it is applied. */
  readonly onApply?: (name: string) => void;
}

/** Either our own server with its superuser, or somebody else's database. */
export type PrepareOptions = Common &
  (
    | { readonly adminUrl: string; readonly password: string; readonly database?: string }
    | { readonly url: string }
  );

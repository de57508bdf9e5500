import type { Migration } from './run-migrations';

/**
 * Names of the database's roles. The login role owns the tables; the others are what a request becomes. `own` is staff that
 * may see their own members only: it has all that `staff` has, and restrictive policies besides. So is `viewer` to `portal`:
 * our staff, who look at the portal as somebody else.
 */
export const ROLES = {
  login: 'ortak',
  staff: 'ortak_staff',
  own: 'ortak_staff_own',
  portal: 'ortak_portal',
  viewer: 'ortak_portal_viewer',
} as const;

/** What a login role becomes, and which of them has all that another has. */
export const REQUEST_ROLES = [ROLES.staff, ROLES.own, ROLES.portal, ROLES.viewer] as const;
export const INHERITED = [
  { from: ROLES.staff, to: ROLES.own },
  { from: ROLES.portal, to: ROLES.viewer },
] as const;

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

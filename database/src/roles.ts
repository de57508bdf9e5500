import type { Migration } from './run-migrations';

/** Names of the database's roles. The login role owns the tables; the two others are what a request becomes. */
export const ROLES = { login: 'ortak', staff: 'ortak_staff', portal: 'ortak_portal' } as const;

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

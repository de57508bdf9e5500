/**
 * Who is asking. The actor of a request is computed on the server from the session and handed to the
 * database, whose row-level security confines everything that the request reads or writes.
 */
import type { ConsoleLanguage, Language } from '../i18n/languages';

export type { ConsoleLanguage, Language } from '../i18n/languages';

/** Which members one of our staff may see: all, or those whom they look after. */
export type MemberScope = 'all' | 'mine';

/** Which records of its member a person of the portal may see. `group` includes subsidiaries. */
export type Scope = 'own' | 'unit' | 'member' | 'group';

/** Rights: for each area (`invoices`, `statements` …) the actions that are allowed (`view`, `create`, `edit`, `approve`, `download`). */
export type Rights = Readonly<Record<string, readonly string[]>>;

/** Our own program: jobs, import, start-up, sign-in. Sees everything, and is set on purpose only. */
export interface SystemActor {
  readonly kind: 'system';
}

/** One of our staff: sees members' common data, and the commercial data of the named companies. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly user: number;
  readonly session: string;
  readonly companies: readonly number[];
  /** With `mine` the database shows only members whom this user looks after, and what is theirs. */
  readonly memberScope: MemberScope;
  /** Administrators may add companies and users; the database asks for it too. */
  readonly administrator: boolean;
  readonly rights: Rights;
  readonly language: ConsoleLanguage;
}

/** A person of a member (or an individual customer) in the portal. Ids are numeric ids of our records. */
export interface PortalActor {
  readonly kind: 'portal';
  readonly user: number;
  readonly session: string;
  readonly person: number;
  readonly scope: Scope;
  /** The member of the person; with scope `group` its subsidiaries too. */
  readonly members: readonly number[];
  /** With scope `unit`: the person's unit and every unit below it. */
  readonly units: readonly number[];
  readonly rights: Rights;
  readonly language: Language;
  /** One of our staff looks at the portal as this person: what they may not see themselves is left out, and nothing is written. */
  readonly preview?: { readonly staff: number; readonly companies: readonly number[] };
}

export type Actor = SystemActor | StaffActor | PortalActor;

/** Someone who signed in: any actor but our own program. */
export type SignedIn = StaffActor | PortalActor;

export * from './own-data';
export * from './portal';
export * from './rights';

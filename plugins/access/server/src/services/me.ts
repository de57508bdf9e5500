import type { OwnDataModes, PortalActor, Rights, Scope, SignedIn, StaffActor } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { today, type Clock } from '@ortak/kernel/calendar';
import { readPhone } from '@ortak/kernel/checks';
import { isConsoleLanguage, isLanguage, type Language } from '@ortak/kernel/i18n';
import type { Sql, System } from '@ortak/database';
import {
  findCompanies,
  findMyExtra,
  findMyPerson,
  findMyUser,
  findOwnDataModes,
  findTradedCompanies,
  updateMyPerson,
  type MyCompany,
  type MyPerson,
} from '../repositories/me';
import { setLanguage } from '../repositories/users';

interface Everyone {
  readonly language: Language;
  readonly rights: Rights;
  readonly companies: readonly MyCompany[];
  /** Today in the (first) company's time zone, 'YYYY-MM-DD', by the running clock. */
  readonly today: string;
}

/** What the two apps are told about who is signed in. */
export type Me =
  | (Everyone & {
      readonly kind: 'staff';
      readonly user: {
        readonly id: number;
        readonly email: string;
        readonly name: string;
        readonly language: string | null;
        readonly staffRole: string | null;
        /** Staff: which members they see, `all` or `mine`. */
        readonly memberScope: string | null;
      };
    })
  | (Everyone &
      MyPerson & {
        readonly kind: 'portal';
        readonly user: { readonly id: number; readonly email: string; readonly name: string };
        readonly scope: Scope;
        /** How the fields of own data are written: at once, after our approval, or not at all. */
        readonly ownData?: OwnDataModes;
        /** One of our staff looks at the portal as this person. */
        readonly preview?: { readonly by: string };
      });

export interface MeDeps {
  readonly system: System;
  readonly clock: Clock;
}

const homeTimeZone = 'Europe/Istanbul';

/** One's own data may lie outside one's scope (an employee and the name of the member), so the System reads it. */
export async function describeMe(deps: MeDeps, actor: SignedIn): Promise<Me> {
  return deps.system.transaction(async (sql) => {
    const user = await findMyUser(sql, (actor.kind === 'portal' && actor.preview?.staff) || actor.user);
    if (!user) throw new Refusal(401, 'unauthorized');
    const companies = await (actor.kind === 'staff'
      ? findCompanies(sql, actor)
      : findTradedCompanies(sql, actor));
    const everyone: Everyone = {
      language: actor.language,
      rights: actor.rights,
      companies,
      today: today(deps.clock, companies[0]?.timeZone ?? homeTimeZone),
    };
    return actor.kind === 'staff'
      ? { kind: 'staff', user, ...everyone }
      : describePerson(sql, actor, { id: user.id, email: user.email, name: user.name }, everyone);
  });
}

async function describePerson(
  sql: Sql,
  actor: PortalActor,
  user: { readonly id: number; readonly email: string; readonly name: string },
  everyone: Everyone,
): Promise<Me> {
  const own = await findMyPerson(sql, actor.person);
  if (!own) throw new Refusal(401, 'unauthorized');
  const { preview } = actor;
  // In a preview the user is whoever looks; the page shows whom they look as.
  const { firstName, lastName, email } = own.person;
  const shown = preview ? { id: 0, email: email ?? '', name: `${firstName} ${lastName}` } : user;
  const mine = { ...own, scope: actor.scope, ...everyone };
  return { kind: 'portal', user: shown, ...mine, ...(preview ? { preview: { by: user.name } } : {}) };
}

export interface MeChange {
  readonly language?: Language;
  readonly mobile?: string | null;
  /** Of the portal: changes of extra fields, which the rules of people check. */
  readonly extra?: unknown;
}

/**
 * Reads the body of PUT /api/me: absent keys keep their value, what nobody changes about themselves is ignored.
 * @throws Refusal 400 naming each bad or unknown field
 */
export function readMeChange(actor: SignedIn, body: unknown): MeChange {
  const fields =
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined;
  if (!fields) throw new Refusal(400, 'badRequest');
  const errors: FieldError[] = [];
  const readOnly = new Set([
    'kind',
    'user',
    'person',
    'member',
    'rights',
    'scope',
    'companies',
    'today',
    'ownData',
    'id',
    'email',
  ]);
  const { language, mobile } = fields;
  for (const key of Object.keys(fields)) {
    const own = (key === 'mobile' || key === 'extra') && actor.kind === 'portal';
    if (key === 'language' || readOnly.has(key) || own) continue;
    errors.push({ path: key, code: 'unknownKey', params: { key } });
  }
  const mySpeech = actor.kind === 'staff' ? isConsoleLanguage : isLanguage;
  if (language !== undefined && !mySpeech(language)) errors.push({ path: 'language', code: 'notLanguage' });
  const number = typeof mobile === 'string' ? mobile.trim() : mobile;
  let kept: string | null = null;
  if (actor.kind === 'portal' && number !== undefined && number !== null && number !== '') {
    kept = (typeof number === 'string' ? readPhone(number) : undefined) ?? null;
    if (kept === null) errors.push({ path: 'mobile', code: 'notPhone' });
  }
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return {
    ...(language === undefined ? {} : { language: language as Language }),
    ...(number === undefined || actor.kind === 'staff' ? {} : { mobile: kept }),
    ...(fields.extra === undefined || actor.kind === 'staff' ? {} : { extra: fields.extra }),
  };
}

/**
 * Changes one's own language or number. A person's row is written in the request's transaction, confined to that very
 * row by the database; users are the System's.
 */
export async function changeMe(deps: MeDeps, actor: SignedIn, sql: Sql, change: MeChange): Promise<void> {
  if (actor.kind === 'staff') {
    const { language } = change;
    if (language !== undefined)
      await deps.system.transaction((own) => setLanguage(own, actor.user, language));
    return;
  }
  if ((await updateMyPerson(sql, actor.person, change)) !== 1) throw new Refusal(404, 'notFound');
}

/** Adds one's own extra information and how own data is written, which are read in the request's own transaction. */
export async function withExtra(sql: Sql, actor: SignedIn, me: Me): Promise<Me> {
  if (me.kind !== 'portal' || actor.kind !== 'portal') return me;
  const person = { ...me.person, extra: await findMyExtra(sql, actor.person) };
  return { ...me, person, ownData: await findOwnDataModes(sql) };
}

/** The actor as it is after a change of its own language: the request's was computed before. */
export function withLanguage<T extends StaffActor | PortalActor>(actor: T, change: MeChange): T {
  return change.language === undefined ? actor : { ...actor, language: change.language };
}

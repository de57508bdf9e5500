import { portalRightsOffered, scopes, type PortalArea, type Rights, type Scope } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';

/** What somebody says of a person's access; absent keys keep their value. `null` takes a profile or a scope of one's own away. */
export interface AccessChange {
  readonly enabled?: boolean;
  readonly profile?: number | null;
  readonly scope?: Scope | null;
  readonly rights?: Rights;
  /** Sends an invitation at once, when the person has none or has not accepted it. */
  readonly invite: boolean;
}

const known = new Set(['enabled', 'profile', 'scope', 'rights', 'invite']);

function checkRights(rights: unknown, errors: FieldError[]): void {
  if (typeof rights !== 'object' || rights === null || Array.isArray(rights)) {
    errors.push({ path: 'rights', code: 'notObject' });
    return;
  }
  for (const [area, allowed] of Object.entries(rights)) {
    const path = `rights.${area}`;
    if (!Object.hasOwn(portalRightsOffered, area)) {
      errors.push({ path, code: 'unknownKey', params: { key: area } });
      continue;
    }
    const offered: readonly string[] = portalRightsOffered[area as Exclude<PortalArea, 'profile'>];
    if (!Array.isArray(allowed)) errors.push({ path, code: 'notList' });
    else if (!allowed.every((action) => offered.includes(action as string)))
      errors.push({ path, code: 'notOneOf', params: { values: offered.join(', ') } });
  }
}

/**
 * Reads the body of a change of somebody's access.
 * @throws Refusal 400 naming each bad or unknown field
 */
export function readAccessBody(body: unknown): AccessChange {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const given = body as Record<string, unknown>;
  const errors: FieldError[] = Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  const { enabled, profile, scope, rights, invite } = given;
  for (const [path, value] of Object.entries({ enabled, invite }))
    if (value !== undefined && typeof value !== 'boolean') errors.push({ path, code: 'notBoolean' });
  const isId = Number.isInteger(profile) && (profile as number) > 0 && (profile as number) < 2 ** 31;
  if (profile !== undefined && profile !== null && !isId) errors.push({ path: 'profile', code: 'notId' });
  if (scope !== undefined && scope !== null && !(scopes as readonly unknown[]).includes(scope))
    errors.push({ path: 'scope', code: 'notOneOf', params: { values: scopes.join(', ') } });
  if (rights !== undefined) checkRights(rights, errors);
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return {
    ...(enabled === undefined ? {} : { enabled: enabled as boolean }),
    ...(profile === undefined ? {} : { profile: profile as number | null }),
    ...(scope === undefined ? {} : { scope: scope as Scope | null }),
    ...(rights === undefined ? {} : { rights: rights as Rights }),
    invite: invite === true,
  };
}

import { scopes } from '@ortak/kernel/access';
import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';

const known = new Set(['enabled', 'profile', 'scope', 'rights']);

/**
 * Checks a person's portal access: `{enabled, profile, scope, rights: {area: [actions]}}`. Rights that the portal does not
 * have open nothing, so only the form is checked here.
 */
export function checkPortal({ values, errors }: Write): void {
  if (typeof values.portal !== 'string') return;
  const portal: unknown = JSON.parse(values.portal);
  if (typeof portal !== 'object' || portal === null || Array.isArray(portal)) {
    errors.push({ path: 'portal', code: 'notObject' });
    return;
  }
  const { enabled, profile, scope, rights } = portal as Record<string, unknown>;
  for (const key of Object.keys(portal)) {
    if (!known.has(key)) errors.push({ path: `portal.${key}`, code: 'unknownKey', params: { key } });
  }
  if (enabled !== undefined && typeof enabled !== 'boolean')
    errors.push({ path: 'portal.enabled', code: 'notBoolean' });
  if (profile !== undefined && profile !== null && !Number.isInteger(profile))
    errors.push({ path: 'portal.profile', code: 'notId' });
  if (scope !== undefined && scope !== null && !(scopes as readonly unknown[]).includes(scope))
    errors.push({ path: 'portal.scope', code: 'notOneOf', params: { values: scopes.join(', ') } });
  if (rights === undefined || rights === null) return;
  if (typeof rights !== 'object' || Array.isArray(rights)) {
    errors.push({ path: 'portal.rights', code: 'notObject' });
    return;
  }
  for (const [area, allowed] of Object.entries(rights)) {
    if (!Array.isArray(allowed) || allowed.some((action) => typeof action !== 'string'))
      errors.push({ path: `portal.rights.${area}`, code: 'notList' });
  }
}

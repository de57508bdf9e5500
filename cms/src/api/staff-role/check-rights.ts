import type { Rights } from '@ortak/kernel/access';
import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/**
 * Rights are `{area: [actions]}`; only those that are offered are worth keeping, so that a role says what it does.
 * Adds to `errors` what is not.
 * @param offered the actions that each area has
 */
export function checkRights({ values, errors }: Write, offered: Rights): void {
  if (typeof values.rights !== 'string') return;
  const rights: unknown = JSON.parse(values.rights);
  if (rights === null) return;
  if (typeof rights !== 'object' || Array.isArray(rights)) {
    errors.push({ path: 'rights', code: 'notObject' });
    return;
  }
  for (const [area, allowed] of Object.entries(rights)) {
    const path = `rights.${area}`;
    const actions = Object.hasOwn(offered, area) ? offered[area] : undefined;
    if (actions === undefined) errors.push({ path, code: 'unknownKey', params: { key: area } });
    else if (!Array.isArray(allowed)) errors.push({ path, code: 'notList' });
    else if (allowed.some((action) => !actions.includes(action as string)))
      errors.push({ path, code: 'notOneOf', params: { values: actions.join(', ') } });
  }
}

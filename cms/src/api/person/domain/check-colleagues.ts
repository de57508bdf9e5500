import { ownDataFields } from '@ortak/kernel/access';
import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/**
 * What somebody of the portal changes about themselves: how they are reached, their language, and what own data has (written or
 * asked for, as administrators say: own-data-rules).
 */
const own = new Set([
  ...['mobile', 'phone', 'language', 'version'],
  ...ownDataFields.filter(({ resource }) => resource === 'people').map(({ field }) => field),
]);

/**
 * The friendly side of the trigger people_confined: in the portal nobody changes their own place, address or name; and whoever
 * sees a unit, not the member, adds people to a unit, which says whose they are.
 */
export function checkColleagues({ actor }: Dependencies, writes: readonly Write[]): void {
  if (actor.kind !== 'portal') return;
  for (const { id, before, values, errors } of writes) {
    if (id === actor.person) {
      for (const [name, value] of Object.entries(values)) {
        if (!own.has(name) && (value ?? null) !== (before?.[name] ?? null))
          errors.push({ path: name, code: 'ownPlaceKept' });
      }
    }
    // People stay with their member; the database would refuse it without a word.
    if (id !== undefined) delete values.member;
    if (id !== undefined || actor.scope !== 'unit') continue;
    delete values.member;
    const unsaid = errors.findIndex(({ path, code }) => path === 'member' && code === 'required');
    if (unsaid >= 0) errors.splice(unsaid, 1);
    if (typeof values.unit !== 'number') errors.push({ path: 'unit', code: 'required' });
  }
}

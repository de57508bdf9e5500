import type { Changes, FieldChange } from '@ortak/kernel/access';
import type { Dependencies, Resource, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { findModes, insertRequest, withdrawWaiting } from '../repositories/change-requests';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Of somebody of the portal: their own person, or a member that they see as a whole. */
const isOwn = ({ name }: Resource, { id }: Write, person: number): boolean =>
  id !== undefined && (name === 'members' || (name === 'people' && id === person));

/**
 * Takes out of a checked write what our staff want to look at first, and leaves what is written at once. What is as it was is no change.
 * @returns what is asked for, by field; errors stand in the write
 */
function takeAsked(
  { values, before, errors }: Write,
  modes: ReadonlyMap<string, string>,
): Record<string, FieldChange> {
  const asked: Record<string, FieldChange> = {};
  const take = (
    from: Record<string, unknown>,
    name: string,
    mode: string | undefined,
    held: unknown,
    path = name,
  ) => {
    if (same(from[name], held)) delete from[name];
    else if (mode === 'closed') errors.push({ path, code: 'readOnly' });
    else if (mode === 'request') {
      asked[path] = { from: held ?? null, to: from[name] ?? null };
      delete from[name];
    }
  };
  for (const name of Object.keys(values))
    if (name !== 'extra' && modes.has(name)) take(values, name, modes.get(name), before?.[name]);
  if (typeof values.extra === 'string') {
    const changes = JSON.parse(values.extra) as Record<string, unknown>;
    const held = (before?.extra ?? {}) as Record<string, unknown>;
    for (const key of Object.keys(changes)) take(changes, key, modes.get('extra'), held[key], `extra.${key}`);
    if (Object.keys(changes).length > 0) values.extra = JSON.stringify(changes);
    else delete values.extra;
  }
  return asked;
}

/**
 * Before somebody of the portal writes their own data: what administrators want to see first becomes a request, which takes the place
 * of what the person had asked for about this record and nobody has decided yet.
 */
export async function divertOwnData(
  { sql, actor }: Dependencies,
  resource: Resource,
  writes: readonly Write[],
): Promise<ReadonlySet<Write>> {
  const nothingLeft = new Set<Write>();
  if (actor.kind !== 'portal') return nothingLeft;
  const own = writes.filter((write) => isOwn(resource, write, actor.person));
  if (own.length === 0) return nothingLeft;
  const modes = await findModes(sql, resource.name);
  // A form of the portal is one record; there is nothing to save by asking for many at once.
  for (const write of own) {
    const asked: Changes = takeAsked(write, modes);
    if (Object.keys(write.values).length === 0) nothingLeft.add(write);
    if (write.errors.length > 0 || Object.keys(asked).length === 0) continue;
    const record = write.id as number;
    const waiting = await withdrawWaiting(sql, actor.person, resource.name, record);
    const member = resource.name === 'members' ? record : Number(write.before?.member ?? actor.members[0]);
    await insertRequest(sql, {
      member,
      person: actor.person,
      resource: resource.name,
      record,
      changes: { ...waiting, ...asked },
    });
  }
  return nothingLeft;
}

import type { PortalActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import { isObject } from '../domain/read-labels';

export interface PortalDependencies extends Dependencies {
  readonly actor: PortalActor;
  readonly registry: Registry;
}

/** What somebody of a member may say of an analysis; the rest follows from who they are. */
const taken = ['member', 'form', 'formVersion', 'answers', 'status', 'version'] as const;

function readBody(body: unknown): Record<string, unknown> {
  if (!isObject(body)) throw new Refusal(400, 'badRequest', {}, [{ path: '', code: 'notObject' }]);
  const known = new Set<string>([...taken, 'id', 'createdAt', 'updatedAt']);
  const errors = Object.keys(body)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return body;
}

/**
 * Begins or answers an analysis for a member of the caller's. The same rules as for our staff; whose it may be is said by
 * the session, and once more by the database.
 * @param id an analysis that was begun, or undefined for a new one
 * @returns its id
 * @throws Refusal 404 for an analysis that is not theirs, 400 for wrong answers, 409 for a stale form, 422 when it is submitted
 */
export async function writePortalAnswers(
  dependencies: PortalDependencies,
  id: number | undefined,
  body: unknown,
): Promise<number> {
  const { registry, actor } = dependencies;
  const given = readBody(body);
  const fresh = id === undefined;
  const input = fresh ? { member: actor.members[0], ...given } : given;
  const prepared = await prepareRecords(registry, dependencies, registry.need('analyses'), [
    { ...(fresh ? {} : { id }), body: input },
  ]);
  for (const { values, errors, before } of prepared.writes) {
    // With scope `own` the member's record is not shown, and yet it is theirs.
    const own = actor.members.includes(values.member as number);
    const place = errors.findIndex(({ path, code }) => path === 'member' && code === 'notReferenced');
    if (own && place >= 0) errors.splice(place, 1);
    if (!fresh && before?.status !== 'draft') throw new Refusal(422, 'analyses.errors.frozen');
    values.answeredBy = actor.user;
    if (fresh) values.person = actor.person;
  }
  const [stored] = await storeRecords(registry, dependencies, prepared);
  return stored as number;
}

import { allows, type Changes, type StaffActor } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readRecords } from '@ortak/plugin-simple-rest/server/services/read-records';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import { decideRequest, lockRequest, type ChangeRequest } from '../repositories/change-requests';

export interface DecideDependencies {
  readonly sql: Sql;
  readonly actor: StaffActor;
  readonly registry: Registry;
  /** What the caller has been warned of and wants all the same. */
  readonly confirmed: ReadonlySet<string>;
  /** Has the person told of it, once the decision is committed. */
  readonly tell: (request: number) => Promise<void>;
}

type Values = Readonly<Record<string, unknown>>;

const heldOf = (record: Values, field: string): unknown =>
  field.startsWith('extra.') ? ((record.extra ?? {}) as Values)[field.slice('extra.'.length)] : record[field];

/** What has been changed since it was asked for, and stands neither as it was nor as it is to be. */
function findStale(record: Values, changes: Changes): FieldError[] {
  const text = (value: unknown): string => JSON.stringify(value ?? null);
  return Object.entries(changes).flatMap(([field, { from, to }]) => {
    const held = heldOf(record, field);
    const known = [from, to].map(text).includes(text(held));
    return known
      ? []
      : [{ path: field, code: 'changedSince', params: { value: String(held ?? '–').slice(0, 200) } }];
  });
}

function bodyOf(changes: Changes): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  for (const [field, { to }] of Object.entries(changes))
    if (field.startsWith('extra.')) extra[field.slice('extra.'.length)] = to;
    else body[field] = to;
  return Object.keys(extra).length > 0 ? { ...body, extra } : body;
}

async function takeWaiting({ sql, actor }: DecideDependencies, id: number): Promise<ChangeRequest> {
  const request = await lockRequest(sql, id);
  if (request === undefined) throw new Refusal(404, 'notFound');
  if (request.status !== 'waiting') throw new Refusal(409, 'changeDecided');
  if (!allows(actor.rights, request.resource, 'edit')) throw new Refusal(403, 'forbidden');
  return request;
}

/**
 * Writes what was asked for by the rules of our staff, with the decision, in the caller's transaction.
 * @throws Refusal 404; 409 when it was decided already, or, with the fields, when values have changed meanwhile and that was not
 *   confirmed (`confirm=stale`); 400, 409 or 422 as the record itself refuses the values
 */
export async function approveChange(dependencies: DecideDependencies, id: number): Promise<void> {
  const { sql, actor, registry, confirmed } = dependencies;
  const request = await takeWaiting(dependencies, id);
  const resource = registry.need(request.resource);
  const writing = { sql, actor, confirmed };
  const record = (await readRecords(registry, writing, resource, [request.record], true)).get(request.record);
  if (record === undefined) throw new Refusal(404, 'notFound');
  const stale = confirmed.has('stale') ? [] : findStale(record, request.changes);
  if (stale.length > 0) throw new Refusal(409, 'changeStale', { count: stale.length }, stale);
  const prepared = await prepareRecords(registry, writing, resource, [
    { id: request.record, body: bodyOf(request.changes) },
  ]);
  await storeRecords(registry, writing, prepared);
  await decideRequest(sql, id, { status: 'approved', reason: null, user: actor.user });
  await dependencies.tell(id);
}

/** @throws Refusal 400 without a reason; 404; 409 when it was decided already */
export async function refuseChange(
  dependencies: DecideDependencies,
  id: number,
  reason: unknown,
): Promise<void> {
  const text = typeof reason === 'string' ? reason.trim() : '';
  const wrong =
    text === '' ? 'required' : text.length > 2000 || text.includes('\u0000') ? 'notText' : undefined;
  if (wrong !== undefined)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'reason', code: wrong }]);
  await takeWaiting(dependencies, id);
  await decideRequest(dependencies.sql, id, {
    status: 'refused',
    reason: text,
    user: dependencies.actor.user,
  });
  await dependencies.tell(id);
}

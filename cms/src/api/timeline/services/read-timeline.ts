import { allows, type StaffActor } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import {
  areaOf,
  compileTimeline,
  readCursor,
  timelineKinds,
  writeCursor,
  type Cursor,
  type TimelineKind,
} from '../domain/compile-timeline';

const mostRows = 100;
const usualRows = 30;

/** Something that happened with a member. */
export interface TimelineEvent {
  readonly kind: TimelineKind;
  readonly id: number;
  readonly at: string;
  readonly user: number | null;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Question {
  readonly kinds: readonly TimelineKind[];
  readonly before: Cursor | null;
  readonly limit: number;
}

/** @throws Refusal 400 with every parameter that is wrong */
function readQuestion(query: Readonly<Record<string, unknown>>): Question {
  const errors: FieldError[] = [];
  for (const key of Object.keys(query)) {
    if (!['before', 'kinds', 'limit'].includes(key))
      errors.push({ path: key, code: 'unknownKey', params: { key } });
  }
  const kinds = String(query.kinds ?? '')
    .split(',')
    .filter((kind) => kind !== '');
  if (kinds.some((kind) => !(timelineKinds as readonly string[]).includes(kind)))
    errors.push({ path: 'kinds', code: 'notOneOf', params: { values: timelineKinds.join(', ') } });
  const asked = query.before === undefined || query.before === '' ? null : readCursor(String(query.before));
  if (asked === undefined) errors.push({ path: 'before', code: 'notInstant' });
  const limit = Number(query.limit ?? usualRows);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostRows)
    errors.push({ path: 'limit', code: 'tooLarge', params: { max: mostRows } });
  if (errors.length > 0) throw new Refusal(400, 'badRequest', {}, errors);
  return {
    kinds: kinds.length === 0 ? timelineKinds : timelineKinds.filter((kind) => kinds.includes(kind)),
    before: asked ?? null,
    limit,
  };
}

/**
 * A page of what happened with a member, newest first: one statement, confined by the database, and without the kinds
 * that the caller has no right to look at.
 * @throws Refusal 404 for a member that the caller may not see, 400 for a wrong parameter
 */
export async function readTimeline(
  { sql, actor }: { readonly sql: Sql; readonly actor: StaffActor },
  member: number,
  query: Readonly<Record<string, unknown>>,
): Promise<{ items: TimelineEvent[]; next: string | null }> {
  const { kinds, before, limit } = readQuestion(query);
  const found = await sql.one(`select 1 from members where id = $1`, [member]);
  if (found === undefined) throw new Refusal(404, 'notFound');
  const open = kinds.filter((kind) => allows(actor.rights, areaOf[kind], 'view'));
  if (open.length === 0) return { items: [], next: null };
  const text = compileTimeline(open, before);
  // Only a cursor is compared with: what a statement does not mention must not be bound either.
  const values = [member, before?.at ?? null, before?.id ?? null, limit];
  const items = await sql.rows<TimelineEvent>(
    `with given as (select $2::timestamptz, $3::bigint) ${text}`,
    values,
  );
  const last = items.at(-1);
  return { items, next: items.length < limit || last === undefined ? null : writeCursor(last) };
}

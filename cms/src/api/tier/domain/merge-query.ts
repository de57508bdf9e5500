import { Refusal, type FieldError } from '@ortak/kernel/api';

const refuse = (path: string, code: string): never => {
  const errors: FieldError[] = [{ path, code }];
  throw new Refusal(400, 'invalidFields', { count: 1 }, errors);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id as it stands in a path or query. @throws Refusal 400 at `path` when it is none */
export function readTarget(value: unknown, path: string): number {
  const text = typeof value === 'number' ? String(value) : value;
  if (value === undefined || value === null || value === '') refuse(path, 'required');
  if (typeof text !== 'string' || !/^[1-9]\d{0,8}$/.test(text)) refuse(path, 'notId');
  return Number(text);
}

/** The body of a merge: `{into}`. @throws Refusal 400 */
export function readInto(body: unknown): number {
  if (!isObject(body)) return refuse('', 'notObject');
  for (const key of Object.keys(body)) if (key !== 'into') refuse(key, 'unknownKey');
  return readTarget(body.into, 'into');
}

/** Where something goes: below what, and at which place among what stands there already. */
export interface Place {
  readonly parent: number | null;
  /** Counted from 0, without what moves; undefined is behind all others. */
  readonly position?: number;
  readonly version?: unknown;
}

/** The body of a move: `{parent, position?, version?}`. @throws Refusal 400 */
export function readPlace(body: unknown): Place {
  if (!isObject(body)) return refuse('', 'notObject');
  for (const key of Object.keys(body))
    if (!['parent', 'position', 'version'].includes(key)) refuse(key, 'unknownKey');
  if (!('parent' in body)) refuse('parent', 'required');
  const { position, version } = body;
  if (position !== undefined && (!Number.isSafeInteger(position) || (position as number) < 0))
    refuse('position', 'notInteger');
  return {
    parent: body.parent === null ? null : readTarget(body.parent, 'parent'),
    ...(position === undefined ? {} : { position: position as number }),
    ...(version === undefined ? {} : { version }),
  };
}

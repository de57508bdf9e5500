import { Refusal, type FieldError } from '@ortak/kernel/api';

/** A place in the tree: a member or a unit. Its key is what clients see: `member-7`, `unit-12`. */
export interface Place {
  readonly type: 'member' | 'unit';
  readonly id: number;
}

/** What is asked of a tree. */
export type TreeQuery =
  | { readonly ask: 'open' }
  | { readonly ask: 'children'; readonly node: Place; readonly from: number; readonly to: number }
  | { readonly ask: 'search'; readonly q: string };

/** A level shows at most this many nodes at once; a search finds at most so many. */
export const mostOfLevel = 500;
export const mostFound = 100;

export const keyOf = ({ type, id }: Place): string => `${type}-${id}`;

/** @returns undefined when the text is no key */
export function readKey(text: unknown): Place | undefined {
  const match = typeof text === 'string' ? /^(member|unit)-(\d{1,9})$/.exec(text) : null;
  return match === null ? undefined : { type: match[1] as Place['type'], id: Number(match[2]) };
}

function readRange(text: unknown): readonly [number, number] | undefined {
  if (text === undefined) return [0, mostOfLevel - 1];
  const match = typeof text === 'string' ? /^\[(\d{1,9}),\s*(\d{1,9})\]$/.exec(text) : null;
  if (match === null) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return to < from ? undefined : [from, Math.min(to, from + mostOfLevel - 1)];
}

/**
 * Reads the query of a tree: nothing opens it down to the record, `node` (and `range`) asks for the level below a node,
 * `q` searches. Nothing is ignored.
 * @throws Refusal 400 with one error per bad parameter
 */
export function readTreeQuery(query: Readonly<Record<string, unknown>>): TreeQuery {
  const errors: FieldError[] = [];
  for (const key of Object.keys(query)) {
    if (!['node', 'range', 'q'].includes(key))
      errors.push({ path: key, code: 'unknownKey', params: { key } });
  }
  const { node, range, q } = query;
  const place = readKey(node);
  const rows = readRange(range);
  if (node !== undefined && place === undefined) errors.push({ path: 'node', code: 'notId' });
  if (rows === undefined) errors.push({ path: 'range', code: 'notRange' });
  if (range !== undefined && node === undefined) errors.push({ path: 'node', code: 'required' });
  if (q !== undefined) {
    if (node !== undefined) errors.push({ path: 'q', code: 'unknownKey', params: { key: 'q' } });
    if (typeof q !== 'string' || q.length > 200 || q.includes('\u0000'))
      errors.push({ path: 'q', code: 'notText' });
    else if (q.trim() === '') errors.push({ path: 'q', code: 'required' });
  }
  if (errors.length > 0) throw new Refusal(400, 'badRequest', {}, errors);
  if (typeof q === 'string') return { ask: 'search', q };
  if (place !== undefined && rows !== undefined)
    return { ask: 'children', node: place, from: rows[0], to: rows[1] };
  return { ask: 'open' };
}

/** The body of a move: `{parent, version?}`; everything else is refused. `parent: null` puts the record at the top. */
export function readMove(body: unknown): { parent: unknown; version?: unknown } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: '', code: 'notObject' }]);
  const errors: FieldError[] = Object.keys(body)
    .filter((key) => key !== 'parent' && key !== 'version')
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  if (!('parent' in body)) errors.push({ path: 'parent', code: 'required' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return body as { parent: unknown; version?: unknown };
}

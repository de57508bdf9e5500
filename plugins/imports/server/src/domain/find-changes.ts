import { decimalText, isDecimal, parseDecimal } from '@ortak/kernel/money';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { Desired } from './evaluate-row';

type StoredRecord = Readonly<Record<string, unknown>>;

/** JSON with its keys in order, so that equal values have equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const plain = (value: unknown): string =>
  typeof value === 'string' && isDecimal(value) ? decimalText(parseDecimal(value)) : String(value);

/**
 * Whether a field holds a value already. `29.850` is `29.85`, `{a,b}` is `{b,a}`, no text is an empty text.
 * @param value as `readValue` gives it: what is written to the column
 * @param stored as the API shows it
 */
export function sameValue(field: Field, value: unknown, stored: unknown): boolean {
  const none = (item: unknown) => item === null || item === undefined || item === '';
  if (none(value) || none(stored)) return none(value) && none(stored);
  switch (field.type) {
    case 'decimal':
      return plain(value) === plain(stored);
    case 'json':
      return canonical(typeof value === 'string' ? JSON.parse(value) : value) === canonical(stored);
    case 'instant':
      return Date.parse(String(value)) === Date.parse(String(stored));
    case 'integer':
    case 'relation':
    case 'bigint':
      return String(value) === String(stored);
    default:
      return value === stored;
  }
}

function changed(field: Field | undefined, value: unknown, stored: unknown): boolean {
  if (field === undefined) return true;
  const reading = readValue(field, value);
  return !reading.ok || !sameValue(field, reading.value, stored);
}

/**
 * The body of a write that makes a record what a step wants: the whole for a new one; for a stored one only the keys
 * that differ, with JSON fields merged, lists added to and lines kept.
 * @param before the stored record with its lines, or undefined
 * @returns undefined when nothing would change
 */
export function bodyFor(
  resource: Resource,
  desired: Desired,
  before: StoredRecord | undefined,
  lineResource: (name: string) => Resource,
): Record<string, unknown> | undefined {
  const body: Record<string, unknown> = {};
  const { fields } = resource.shape;
  for (const [key, value] of Object.entries(desired.values)) {
    if (key === 'id' || (before !== undefined && desired.onlyNew.has(key))) continue;
    if (before === undefined || changed(fields.get(key), value, before[key])) body[key] = value;
  }
  for (const [key, inner] of Object.entries(desired.inside)) {
    const stored = (body[key] ?? before?.[key] ?? {}) as object;
    const merged = { ...stored, ...inner };
    // Extra fields are merged where they are stored: only what the file says is sent.
    if (before === undefined || canonical(merged) !== canonical(before[key] ?? {}))
      body[key] = fields.get(`${key}.${Object.keys(inner)[0]}`)?.extra === undefined ? merged : inner;
  }
  for (const [key, ids] of Object.entries(desired.many)) {
    const stored = (before?.[key] ?? []) as number[];
    const all = [...new Set([...stored, ...ids])];
    if (before === undefined || all.length > stored.length) body[key] = all;
  }
  for (const [key, lines] of Object.entries(desired.lines)) {
    const declaration = resource.lines?.[key];
    if (declaration === undefined) continue;
    const shape = lineResource(declaration.resource).shape;
    const stored = (before?.[key] ?? []) as StoredRecord[];
    const merged = mergeLines(lines, stored, (name) => shape.fields.get(name));
    if (before === undefined || merged.changed) body[key] = merged.lines;
  }
  return before !== undefined && Object.keys(body).length === 0 ? undefined : body;
}

function mergeLines(
  wanted: Desired['lines'][string],
  stored: readonly StoredRecord[],
  fieldOf: (name: string) => Field | undefined,
): { lines: Record<string, unknown>[]; changed: boolean } {
  const lines: Record<string, unknown>[] = stored.map(({ id }) => ({ id }));
  const taken = new Set<number>();
  let differs = false;
  wanted.forEach(({ match, values, onlyNew }, index) => {
    const at =
      match.length === 0
        ? index
        : stored.findIndex(
            (line, place) =>
              !taken.has(place) && match.every((name) => !changed(fieldOf(name), values[name], line[name])),
          );
    const line = at < 0 ? undefined : stored[at];
    if (line === undefined) {
      lines.push({ ...values });
      differs = true;
      return;
    }
    taken.add(at);
    const news = Object.entries(values).filter(
      ([name, value]) => onlyNew?.has(name) !== true && changed(fieldOf(name), value, line[name]),
    );
    if (news.length === 0) return;
    lines[at] = { id: line.id, ...Object.fromEntries(news) };
    differs = true;
  });
  return { lines, changed: differs };
}

/**
 * Whether a checked write still changes its record, after the resource's rules have brought its values into their
 * form (a phone number without spaces is no change).
 */
export function stillChanges(
  resource: Resource,
  write: {
    readonly before?: StoredRecord;
    readonly values: Readonly<Record<string, unknown>>;
    readonly lines: Readonly<Record<string, unknown>>;
  },
): boolean {
  const { before } = write;
  if (before === undefined || Object.keys(write.lines).length > 0) return true;
  return Object.entries(write.values).some(([name, value]) => {
    const field = resource.shape.fields.get(name);
    if (field === undefined)
      return String((value as number[]).toSorted()) !== String(((before[name] ?? []) as number[]).toSorted());
    // What is left of extra fields after their rules differs from what is stored.
    if (name === 'extra' && resource.extra !== undefined) return true;
    return field.hidden !== true && !sameValue(field, value, before[name]);
  });
}

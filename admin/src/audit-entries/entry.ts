import type { RaRecord } from 'react-admin';

export type FieldValues = Readonly<Record<string, unknown>>;

/** An entry of the audit trail as the API sends it. */
export interface AuditEntry extends RaRecord {
  id: number;
  createdAt: string;
  kind: 'change' | 'access' | 'session';
  action: string;
  resource: string;
  record: number | null;
  part: string | null;
  partRecord: number | null;
  member: number | null;
  company: number | null;
  actor: 'staff' | 'portal' | 'system' | 'database';
  user: number | null;
  person: number | null;
  origin: string | null;
  before: FieldValues | null;
  after: FieldValues | null;
  details: FieldValues | null;
  transaction: string;
  sequence: number | null;
  hash: string | null;
}

/** A field that changed, as people read it. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one save did to one record or one of its lines. */
export interface Deed {
  readonly id: number;
  readonly action: string;
  readonly resource: string;
  readonly record: number | null;
  readonly part: string | null;
  readonly changes: readonly Change[];
  readonly entry: AuditEntry;
}

/** Everything that was done together, by one person at one moment. */
export interface Save {
  readonly key: string;
  readonly at: string;
  readonly by: AuditEntry;
  readonly deeds: readonly Deed[];
}

const isObject = (value: unknown): value is FieldValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Fields inside a field are told one by one, and only those that differ: `portal.enabled`. */
function expand(field: string, before: unknown, after: unknown): Change[] {
  if (!isObject(before) && !isObject(after)) return same(before, after) ? [] : [{ field, before, after }];
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
    expand(`${field}.${key}`, old[key], now[key]),
  );
}

/** Fields that follow from another one that is told, or say nothing to people. */
const silent = new Set(['id', 'order', 'position']);

/** The changed fields of an entry. */
export const changesOf = ({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((field) => !silent.has(field))
    .flatMap((field) => expand(field, before?.[field], after?.[field]));

/** Links are entries of their own: those of one save stand with the record's other fields. */
function addTo(deeds: Deed[], entry: AuditEntry): void {
  const { id, action, resource, record, part } = entry;
  const partner = deeds.findIndex(
    (deed) => deed.resource === resource && deed.record === record && part === null && deed.part === null,
  );
  const found = deeds[partner];
  if (!found || entry.kind !== 'change') {
    deeds.push({ id, action, resource, record, part, changes: changesOf(entry), entry });
    return;
  }
  const merged = new Map(found.changes.map((change) => [change.field, change]));
  for (const change of changesOf(entry)) {
    const other = merged.get(change.field);
    const joined = (a: unknown, b: unknown): unknown =>
      Array.isArray(a) && Array.isArray(b) ? [...a, ...b] : (a ?? b);
    merged.set(
      change.field,
      other
        ? { ...change, before: joined(other.before, change.before), after: joined(other.after, change.after) }
        : change,
    );
  }
  const whole = [found.action, action].find((one) => one !== 'update') ?? action;
  deeds[partner] = { ...found, action: whole, changes: [...merged.values()] };
}

/** Entries, newest first, as the saves that made them. */
export function groupSaves(entries: readonly AuditEntry[]): Save[] {
  const saves = new Map<string, { at: string; by: AuditEntry; deeds: Deed[] }>();
  for (const entry of entries) {
    const key = entry.kind === 'change' ? entry.transaction : `entry-${entry.id}`;
    const save = saves.get(key) ?? { at: entry.createdAt, by: entry, deeds: [] };
    addTo(save.deeds, entry);
    saves.set(key, save);
  }
  return [...saves].map(([key, save]) => ({ key, ...save }));
}

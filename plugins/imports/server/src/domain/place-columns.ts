import { suggestKey } from '@ortak/kernel/extra';
import { labelField, languageCodes } from '@ortak/kernel/i18n';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { aliases } from './field-aliases';
import { foldName } from './fold-name';

/** Where a column goes. */
export interface Place {
  readonly resource: string;
  readonly field: string;
  readonly type: Field['type'] | 'extra';
  readonly extra?: Field;
}

export interface PlaceInput {
  readonly columns: readonly string[];
  readonly resources: readonly Resource[];
  readonly lineFields: ReadonlyMap<string, Field>;
  /** Whether a column that nobody knows may become an extra field. */
  readonly mayDefine?: boolean;
}

/** What headings mean, by their folded names. */
interface Names {
  readonly places: Map<string, Place>;
  /** What we call a field ourselves, as our own exports do. */
  readonly exact: Map<string, Place>;
  /** Names of what a file cannot set; they never become extra fields. */
  readonly closed: Set<string>;
}

const keyOf = ({ resource, field }: Place): string => `${resource}.${field}`;

const isSettable = (field: Field): boolean =>
  field.hidden !== true &&
  field.readOnly !== true &&
  field.column !== undefined &&
  field.type !== 'relation' &&
  field.type !== 'json';

function addFirst(places: Map<string, Place>, names: readonly string[], place: Place): void {
  for (const folded of names.map(foldName)) if (!places.has(folded)) places.set(folded, place);
}

function addAliases(
  { places }: Names,
  { name, shape }: Resource,
  lineFields: PlaceInput['lineFields'],
): void {
  for (const [path, others] of Object.entries(aliases[name] ?? {})) {
    const field = path.startsWith('lines.')
      ? lineFields.get(path.slice('lines.'.length))
      : shape.fields.get(path);
    if (field !== undefined) addFirst(places, others, { resource: name, field: path, type: field.type });
  }
}

function addField({ places, exact, closed }: Names, resource: string, field: Field): void {
  const place = { resource, field: field.name, type: field.type };
  if (field.extra !== undefined) {
    const { key, labels } = field.extra;
    addFirst(places, [field.name, key, ...Object.values(labels)], { ...place, extra: field });
    return;
  }
  const own = [field.name, ...languageCodes.map((language) => labelField(language, field.name))];
  if (!isSettable(field)) {
    for (const name of own) closed.add(foldName(name));
    return;
  }
  addFirst(exact, own, place);
  addFirst(places, own, place);
}

function nameFields({ resources, lineFields }: PlaceInput): Names {
  const names: Names = { places: new Map(), exact: new Map(), closed: new Set() };
  // What files call a field comes before what we call it: `Contract` is the commitment and nothing else.
  for (const resource of resources) addAliases(names, resource, lineFields);
  for (const { name, shape } of resources)
    for (const field of shape.fields.values()) addField(names, name, field);
  return names;
}

/**
 * Which column each field is taken from: of several that which has the field's very name comes first, since an export has `Kod`
 * beside `No`, which is our own number.
 */
function claimFields(columns: readonly string[], { places, exact }: Names): Map<string, number> {
  const claims = new Map<string, number>();
  for (const asked of [exact, places])
    columns.forEach((column, index) => {
      const [place, wanted] = [places.get(foldName(column)), asked.get(foldName(column))];
      if (place === undefined || wanted === undefined || keyOf(place) !== keyOf(wanted)) return;
      if (!claims.has(keyOf(place))) claims.set(keyOf(place), index);
    });
  return claims;
}

/**
 * Where the columns of a file go, by their headings in any of our languages; what nobody knows becomes an extra field when it may.
 * @returns by the column's place; columns that go nowhere are absent
 */
export function placeColumns(input: PlaceInput): Map<number, Place> {
  const { columns, resources, mayDefine } = input;
  const names = nameFields(input);
  const claims = claimFields(columns, names);
  const home = resources.find(
    ({ name, shape }) => (name === 'members' || resources.length === 1) && shape.fields.has('extra'),
  );
  const placed = new Map<number, Place>();
  const defined = new Set<string>();
  columns.forEach((column, index) => {
    const folded = foldName(column);
    const place = names.places.get(folded);
    if (place !== undefined && claims.get(keyOf(place)) === index) {
      placed.set(index, place);
      return;
    }
    const key = suggestKey(column);
    if (names.closed.has(folded) || mayDefine === false || home === undefined) return;
    if (key === '' || defined.has(key)) return;
    defined.add(key);
    placed.set(index, { resource: home.name, field: `extra.${key}`, type: 'extra' });
  });
  return placed;
}

import { readValue } from './read-value';
import type { FieldError, LineWrite, Resource, Write } from './resource';
import type { Field } from './shape';

/** Keys that every record has and no request writes: accepted and ignored, so that a client may send back what it got. */
const ignored = new Set(['id', 'createdAt', 'updatedAt']);

/**
 * Reads the body of a create or update by the resource's shape. All errors of the body are collected, each with its
 * path (`email`, `lines.2.quantity`).
 * @param before the stored record for an update; absent keys keep its values
 * @param lineResource the resource of a lines attribute, by its name
 */
export function checkRecord(
  resource: Resource,
  body: unknown,
  lineResource: (name: string) => Resource,
  before?: { readonly id: number; readonly record: Readonly<Record<string, unknown>> },
): Write {
  const errors: FieldError[] = [];
  const lines: Record<string, LineWrite[]> = {};
  if (!isObject(body)) {
    return {
      id: before?.id,
      before: before?.record,
      values: {},
      lines,
      errors: [{ path: '', code: 'notObject' }],
    };
  }
  const own = Object.fromEntries(Object.entries(body).filter(([key]) => resource.lines?.[key] === undefined));
  const values = checkFields(resource, own, '', errors, before !== undefined);
  for (const [name, declaration] of Object.entries(resource.lines ?? {})) {
    if (!(name in body)) continue;
    const stored = before?.record[name] as readonly { id: number }[] | undefined;
    const known = new Set(stored?.map(({ id }) => id));
    lines[name] = checkLines(
      lineResource(declaration.resource),
      declaration,
      name,
      body[name],
      known,
      errors,
    );
  }
  return { id: before?.id, before: before?.record, values, lines, errors };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkFields(
  resource: Resource,
  body: Readonly<Record<string, unknown>>,
  prefix: string,
  errors: FieldError[],
  update: boolean,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body)) {
    const path = `${prefix}${key}`;
    const field = resource.shape.fields.get(key);
    // Extra fields are written inside `extra`, so that one value has one place in a body.
    if (field !== undefined && field.hidden !== true && field.extra === undefined)
      readField(field, value, path);
    else if (resource.shape.many.has(key)) readMany(key, value, path);
    else if (!ignored.has(key)) errors.push({ path, code: 'unknownKey', params: { key } });
  }
  if (!update) addDefaults();
  return values;

  function readField(field: Field, value: unknown, path: string): void {
    if (field.readOnly === true || field.sql !== undefined) return;
    if (field.name === 'extra' && resource.extra !== undefined) {
      const read = resource.extra.read(value ?? {});
      errors.push(...read.errors.map((error) => ({ ...error, path: prefix + error.path })));
      if (Object.keys(read.changes).length > 0) values.extra = JSON.stringify(read.changes);
      return;
    }
    const empty = value === null || (value === '' && field.type !== 'text' && field.type !== 'string');
    if (empty || (value === '' && field.required === true)) {
      if (field.required === true) errors.push({ path, code: 'required' });
      else values[field.name] = null;
      return;
    }
    const reading = readValue(field, value);
    if (reading.ok) values[field.name] = reading.value;
    else errors.push({ path, ...reading.error });
  }

  function readMany(key: string, value: unknown, path: string): void {
    if (!Array.isArray(value)) {
      errors.push({ path, code: 'notList' });
      return;
    }
    const ids = value.map((item, index) => {
      const reading = readValue({ name: key, type: 'relation', min: 1 }, item);
      if (reading.ok && typeof reading.value === 'number') return reading.value;
      errors.push({ path: `${path}.${index}`, code: 'notId' });
      return 0;
    });
    values[key] = [...new Set(ids)];
  }

  function addDefaults(): void {
    for (const field of resource.shape.fields.values()) {
      if (
        field.name in values ||
        field.column === undefined ||
        errors.some(({ path }) => path === prefix + field.name)
      )
        continue;
      if (field.default !== undefined) {
        const reading = readValue(field, field.default);
        if (reading.ok) values[field.name] = reading.value;
      } else if (field.required === true && field.readOnly !== true && field.name !== 'id') {
        errors.push({ path: prefix + field.name, code: 'required' });
      }
    }
  }
}

function checkLines(
  resource: Resource,
  declaration: { readonly parent: string; readonly order: string },
  name: string,
  value: unknown,
  known: ReadonlySet<number>,
  errors: FieldError[],
): LineWrite[] {
  if (!Array.isArray(value)) {
    errors.push({ path: name, code: 'notList' });
    return [];
  }
  return value.map((item: unknown, index): LineWrite => {
    const prefix = `${name}.${index}.`;
    if (!isObject(item)) {
      errors.push({ path: `${name}.${index}`, code: 'notObject' });
      return { values: {} };
    }
    const { [declaration.parent]: _parent, ...rest } = item;
    const id = typeof item.id === 'number' ? item.id : undefined;
    if (id !== undefined && !known.has(id)) errors.push({ path: `${prefix}id`, code: 'notReferenced' });
    // The record itself gives the line its parent, so a missing one is no error.
    const found: FieldError[] = [];
    const values = checkFields(resource, rest, prefix, found, id !== undefined);
    errors.push(...found.filter(({ path }) => path !== prefix + declaration.parent));
    values[declaration.order] = index;
    return { ...(id === undefined ? {} : { id }), values };
  });
}

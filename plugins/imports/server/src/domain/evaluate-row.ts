import type { FieldError } from '@ortak/kernel/api';
import { readValue } from '@ortak/plugin-simple-rest/server/domain/read-value';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { Expression, Step } from './mapping';
import { absent, readCell, type Value } from './read-cell';
import { constantFor } from './read-mapping';

/** What a row knows while its steps run. */
export interface RowContext {
  readonly cells: readonly string[];
  /** The record that each earlier step made or found; undefined when the step was skipped. */
  readonly refs: readonly (number | undefined)[];
  /** Results of the running step's lookups, in their order. */
  readonly found: readonly Value[];
}

/** What a step wants a record to be. Absent keys keep what stands there. */
export interface Desired {
  readonly values: Record<string, unknown>;
  /** JSON field → the keys in it that are set. */
  readonly inside: Record<string, Record<string, unknown>>;
  readonly many: Record<string, number[]>;
  readonly lines: Record<
    string,
    {
      readonly match: readonly string[];
      readonly values: Record<string, unknown>;
      /** Values that a line which is there already does not take. */
      readonly onlyNew?: ReadonlySet<string>;
    }[]
  >;
  /** Values that a record which is there already does not take. */
  readonly onlyNew: ReadonlySet<string>;
  readonly errors: FieldError[];
}

/** The value of an expression for a row, with a constant's number as the text that a decimal field takes. */
export function evaluate(expression: Expression, context: RowContext, field: Field | undefined): Value {
  switch (expression.kind) {
    case 'constant':
      return {
        kind: 'value',
        value: field === undefined ? expression.value : constantFor(field, expression.value),
      };
    case 'cell':
      return readCell(expression, context.cells[expression.index] ?? '', field);
    case 'step': {
      const id = context.refs[expression.step];
      return id === undefined ? absent : { kind: 'value', value: id };
    }
    case 'lookup':
      return context.found[expression.lookup] ?? absent;
  }
}

const namesOfNew = (targets: readonly { readonly key: string; readonly onlyNew?: true }[]): Set<string> =>
  new Set(targets.flatMap(({ key, onlyNew }) => (onlyNew ? [key] : [])));

/** What a step wants for a row. Errors are collected with their paths in the record. */
export function evaluateStep(step: Step, context: RowContext): Desired {
  const onlyNew = namesOfNew(step.targets.filter((target) => target.kind === 'field'));
  const desired: Desired = { values: {}, inside: {}, many: {}, lines: {}, onlyNew, errors: [] };
  const take = (
    expression: Expression,
    field: Field | undefined,
    path: string,
    keep: (value: unknown) => void,
  ): void => {
    const value = evaluate(expression, context, field);
    if (value.kind === 'value') keep(value.value);
    else if (value.kind === 'error')
      desired.errors.push({ path, code: value.code, ...(value.params ? { params: value.params } : {}) });
  };
  for (const target of step.targets) {
    const { key } = target;
    if (target.kind === 'field') {
      take(target.value, target.field, key, (value) => (desired.values[key] = value));
    } else if (target.kind === 'inside') {
      take(target.value, target.extra, key, (value) => {
        (desired.inside[target.field.name] ??= {})[target.inner] = value;
      });
    } else if (target.kind === 'many') {
      const field: Field = { name: key, type: 'relation' };
      for (const item of target.values)
        take(item, field, key, (value) => {
          for (const id of Array.isArray(value) ? value : [value])
            (desired.many[key] ??= []).push(Number(id));
        });
    } else {
      desired.lines[key] = target.lines.map(({ match, fields }, index) => {
        const values: Record<string, unknown> = {};
        for (const { key: name, field, value } of fields)
          take(value, field, `${key}.${index}.${name}`, (item) => (values[name] = item));
        return { match, values, onlyNew: namesOfNew(fields) };
      });
    }
  }
  return desired;
}

/**
 * The values by which a step recognises a record, each as its column holds it (null where the cell is empty).
 * @returns undefined when all are empty: the step is skipped; errors when one cannot be a value of its field
 */
export function matchKey(
  step: Step,
  desired: Desired,
): { values: unknown[] | undefined; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const values = step.match.map((name) => {
    const field = step.resource.shape.fields.get(name) as Field;
    const reading = readValue(field, desired.values[name]);
    if (reading.ok) return reading.value === '' ? null : (reading.value ?? null);
    errors.push({ path: name, ...reading.error });
    return null;
  });
  if (errors.length > 0) return { values: undefined, errors };
  return { values: values.every((value) => value === null) ? undefined : values, errors };
}

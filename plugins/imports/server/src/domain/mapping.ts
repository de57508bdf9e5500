import type { Field, ManyField } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { LinesDeclaration, Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Encoding } from './detect-encoding';

/** A mapping, checked against the resources and the columns of its file: see `readMapping`. */
export interface Mapping {
  readonly steps: readonly Step[];
  readonly encoding?: Encoding;
  /** What would be refused and is wanted all the same: `duplicates`. */
  readonly confirm?: ReadonlySet<string>;
}

/** What is done for each row, in the order of the steps. */
export interface Step {
  /** `@name` in later steps: the resource's name, or what `as` says. */
  readonly name: string;
  readonly resource: Resource;
  /** Fields by which an existing record is recognised. */
  readonly match: readonly string[];
  readonly targets: readonly Target[];
  readonly lookups: readonly Lookup[];
  /** The sheet whose rows it is for, in a workbook with several. */
  readonly sheet?: number;
}

/** Where a value comes from. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: unknown }
  | CellExpression
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'lookup'; readonly lookup: number };

/** A cell of the row, and how its text is read. */
export interface CellExpression {
  readonly kind: 'cell';
  readonly index: number;
  readonly column: string;
  /** What the file writes → our value. */
  readonly map?: ReadonlyMap<string, unknown>;
  /** Order of the parts of a date in the file, such as `DD.MM.YYYY`. */
  readonly date?: string;
  /** The sign between whole and fraction in the file. */
  readonly decimal?: ',' | '.';
  /** Minor digits of the currency in which the file writes whole units. */
  readonly minorDigits?: number;
}

/** One key of `set`. */
export type Target =
  | {
      readonly kind: 'field';
      readonly key: string;
      readonly field: Field;
      readonly value: Expression;
      /** `{"new": …}`: what a record begins with; one that is there keeps what it has. */
      readonly onlyNew?: true;
    }
  /** One key inside a JSON field: `extra.gender`. */
  | {
      readonly kind: 'inside';
      readonly key: string;
      readonly field: Field;
      readonly inner: string;
      /** The extra field of that key: how a cell is read for it. */
      readonly extra?: Field;
      readonly value: Expression;
    }
  | {
      readonly kind: 'many';
      readonly key: string;
      readonly many: ManyField;
      readonly values: readonly Expression[];
    }
  | {
      readonly kind: 'lines';
      readonly key: string;
      readonly declaration: LinesDeclaration;
      readonly lines: readonly LineTarget[];
    };

export interface LineTarget {
  /** Fields by which an existing line is recognised; without any, its place in the list. */
  readonly match: readonly string[];
  readonly fields: readonly {
    readonly key: string;
    readonly field: Field;
    readonly value: Expression;
    readonly onlyNew?: true;
  }[];
}

/** `{"find": {…}}`: the record of a resource that has these values. */
export interface Lookup {
  readonly resource: Resource;
  readonly by: readonly { readonly field: Field; readonly value: Expression }[];
}

/** The column that a bad field came from, or undefined when it is a constant of the mapping. */
export function columnOf(step: Step, path: string): string | undefined {
  const [head, second, third] = path.split('.');
  const own = step.targets.filter(({ key }) => key === path || key === head || key.startsWith(`${head}.`));
  for (const target of own) {
    if (target.kind === 'many') return firstColumn(step, target.values);
    if (target.kind === 'lines') {
      const line = target.lines[Number(second)];
      const field = line?.fields.find(({ key }) => key === third);
      if (field !== undefined) return firstColumn(step, [field.value]);
      continue;
    }
    if (target.kind === 'inside' && target.key !== path && second !== undefined) continue;
    const column = firstColumn(step, [target.value]);
    if (column !== undefined) return column;
  }
  return undefined;
}

function firstColumn(step: Step, values: readonly Expression[]): string | undefined {
  for (const value of values) {
    if (value.kind === 'cell') return value.column;
    if (value.kind === 'lookup') {
      const inner = step.lookups[value.lookup]?.by.map((by) => by.value) ?? [];
      const column = firstColumn(step, inner);
      if (column !== undefined) return column;
    }
  }
  return undefined;
}

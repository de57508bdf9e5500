import type { CellExpression, Expression, Step, Target } from './mapping';
import type { Mapping } from './mapping';
import type { Row, Sheet, Table } from './table';

/** What stands between the name of a further sheet and that of its column: `Birimler!Ad`. */
export const sheetSign = '!';

const cellsOf = (step: Step): CellExpression[] => {
  const lookups = step.lookups.flatMap(({ by }) => by.map(({ value }) => value));
  return [...step.targets.flatMap(expressionsOf), ...lookups].filter((value) => value.kind === 'cell');
};

function expressionsOf(target: Target): readonly Expression[] {
  if (target.kind === 'many') return target.values;
  if (target.kind === 'lines') return target.lines.flatMap(({ fields }) => fields.map(({ value }) => value));
  return [target.value];
}

/**
 * The sheets whose columns a step uses, as places in `sheets`. A step is run for the rows of its sheet alone; one that
 * uses none belongs to the first.
 */
export function sheetsOfStep(step: Step, sheets: readonly Sheet[]): number[] {
  const used = new Set(
    cellsOf(step).map(({ index }) => sheets.findIndex(({ from, to }) => index >= from && index < to)),
  );
  return used.size === 0 ? [0] : [...used];
}

/** Whether a step is meant for a row. */
export const isForRow = (step: Step, row: Row): boolean =>
  step.sheet === undefined || (row.sheet ?? 0) === step.sheet;

/** The table without the rows of sheets that no step speaks of: a sheet of remarks is nobody's data. */
export function withoutUnusedSheets(table: Table, mapping: Mapping): Table {
  if (table.sheets === undefined) return table;
  const used = new Set(mapping.steps.map(({ sheet }) => sheet ?? 0));
  return {
    ...table,
    async *read(size) {
      for await (const batch of table.read(size)) {
        const rows = batch.filter(({ sheet }) => used.has(sheet ?? 0));
        if (rows.length > 0) yield rows;
      }
    },
  };
}

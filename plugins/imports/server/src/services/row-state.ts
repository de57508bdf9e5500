import type { FieldError } from '@ortak/kernel/api';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Row } from '../domain/table';

export interface ImportDependencies extends Dependencies {
  readonly registry: Registry;
}

/** A row on its way through the steps. */
export interface RowState {
  readonly row: Row;
  readonly refs: (number | undefined)[];
  readonly problems: RowProblem[];
  /** What the steps made for this row: the first of several rows about one record says it. */
  readonly made: Made[];
}

/** A record that a step made. */
export interface Made {
  readonly step: number;
  readonly id: number;
}

/** What is wrong with a row: a field's error, and the step in whose record the field stands. */
export interface RowProblem extends FieldError {
  readonly step: number;
}

/** One row that was refused. */
export interface RowError {
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

export const startRow = (row: Row): RowState => ({ row, refs: [], problems: [], made: [] });

/** What one step has done so far. */
export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
}

export const emptyTally = (): Tally => ({ created: 0, updated: 0, unchanged: 0 });

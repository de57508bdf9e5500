import { Readable } from 'node:stream';
import type { Language } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { labelField, labelOf, translate, translateKnown } from '@ortak/kernel/i18n';
import { compileExport, exportColumns, withOwnColumns, type ExportColumn } from '../domain/compile-export';
import { byteOrderMark, csvLine, guardFormula } from '../domain/csv';
import { exportText, type ExportWords } from '../domain/export-value';
import type { ListQuery } from '../domain/query';
import type { Dependencies, Resource } from '../domain/resource';
import type { Statement } from '../domain/compile-list';
import { readCursor } from '../repositories/read-cursor';
import { readingFor } from './reading';
import type { Registry } from './registry';
import { writeSheet, type SheetColumn } from './write-sheet';

/** A sheet is made in memory, so it holds at most this many rows; a csv has no limit. */
export const largestSheet = 20_000;
const batchSize = 500;
/** Beyond this an export is noted as having so many rows. */
const mostCounted = 10_000_000;

export interface ExportRequest {
  readonly query: ListQuery;
  readonly format: 'csv' | 'xlsx';
  /** Only these fields, in this order. */
  readonly columns?: readonly string[];
  readonly language: Language;
  /** Told before the first byte leaves how many rows will: whoever takes records out is written down. */
  readonly onExport?: (rows: number) => Promise<void>;
}

interface Plan {
  readonly columns: readonly ExportColumn[];
  readonly headers: readonly string[];
  readonly rows: Statement;
  readonly words: ExportWords;
}

/**
 * Every row of a filter as a file, with headings in the reader's language. A csv is a stream that reads while it is
 * sent: it needs the caller's transaction until its end.
 * @throws Refusal 400 for a wrong filter, sort or column; 422 for more rows than a sheet can hold
 */
export async function exportRecords(
  registry: Registry,
  dependencies: Dependencies,
  resource: Resource,
  request: ExportRequest,
): Promise<Readable | Buffer> {
  const reading = readingFor(registry, dependencies.actor);
  const { sql } = dependencies;
  const statements = compileExport(resource, request.query, reading);
  if (statements.errors.length > 0) throw new Refusal(400, 'badRequest', {}, statements.errors);
  const { text: counting, values: given } = statements.count(
    request.format === 'xlsx' ? largestSheet + 1 : mostCounted,
  );
  const total = (await sql.one<{ total: number }>(counting, given))?.total ?? 0;
  if (request.format === 'xlsx') {
    if (total > largestSheet) throw new Refusal(422, 'api.sheetTooLong', { count: largestSheet });
  }
  const own = await resource.exportColumns?.(dependencies, request.query.filter);
  const fields = exportColumns(resource, reading);
  const columns = choose(own ? withOwnColumns(fields, own) : fields, request.columns);
  const { language } = request;
  const plan: Plan = {
    columns,
    headers: headersOf(columns, language),
    rows: statements.rows(columns),
    words: { language, yes: translate(language, 'api.yes'), no: translate(language, 'api.no') },
  };
  await request.onExport?.(total);
  return request.format === 'csv'
    ? Readable.from(csvOf(dependencies, plan))
    : sheetOf(dependencies, plan, resource, language);
}

/** Headings are labels; of two that read the same, the later one tells its field as well. */
function headersOf(columns: readonly ExportColumn[], language: Language): string[] {
  const taken = new Set<string>();
  return columns.map(({ name, extra }) => {
    const label =
      extra === undefined
        ? labelField(language, name)
        : labelOf(extra.labels, language, extra.labels.tr ?? extra.key);
    const header = taken.has(label) ? `${label} (${name})` : label;
    taken.add(header);
    return header;
  });
}

function choose(
  all: readonly ExportColumn[],
  wanted: readonly string[] | undefined,
): readonly ExportColumn[] {
  if (wanted === undefined || wanted.length === 0) return all;
  const errors = wanted.filter((name) => !all.some((column) => column.name === name));
  if (errors.length > 0) {
    const told = errors.map((key) => ({ path: 'columns', code: 'unknownKey', params: { key } }));
    throw new Refusal(400, 'badRequest', {}, told);
  }
  return wanted.map((name) => all.find((column) => column.name === name) as ExportColumn);
}

async function* textsOf({ sql }: Dependencies, { columns, rows, words }: Plan): AsyncGenerator<string[][]> {
  for await (const batch of readCursor<{ row: string }>(sql, rows, batchSize)) {
    yield batch.map(({ row }) => {
      const [currency, ...values] = JSON.parse(row) as unknown[];
      return columns.map(({ kind, extra }, index) =>
        exportText(kind, values[index], extra?.currency ?? currency, words, extra?.options),
      );
    });
  }
}

async function* csvOf(dependencies: Dependencies, plan: Plan): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(plan.headers.map(guardFormula));
  for await (const rows of textsOf(dependencies, plan)) yield rows.map(csvLine).join('');
}

async function sheetOf(
  dependencies: Dependencies,
  plan: Plan,
  resource: Resource,
  language: Language,
): Promise<Buffer> {
  const columns = plan.columns.map(({ kind }, index): SheetColumn => ({
    header: plan.headers[index] as string,
    kind,
  }));
  const rows: string[][] = [];
  for await (const batch of textsOf(dependencies, plan)) rows.push(...batch);
  return writeSheet(
    translateKnown(language, `api.resources.${resource.name}`) ?? resource.name,
    columns,
    rows,
  );
}

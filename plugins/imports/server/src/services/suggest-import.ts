import type { Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { suggestMapping, type SuggestInput, type Suggestion } from '../domain/suggest-mapping';
import { ofSheet, ownColumns, resourceOfSheet } from '../domain/suggest-sheets';
import { FileProblem, type Sheet } from '../domain/table';
import { findFirstCompany } from '../repositories/companies';
import { mayDefineFields } from '@ortak/plugin-parametric/server/services/create-fields';
import { mayImport } from './check-mapping';
import { openUpload } from './file-import';

/** What the wizard shows after an upload. */
export interface SuggestedImport extends Suggestion {
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  /** What the caller may import into, with the fields that a column can go to. */
  readonly resources: readonly { readonly name: string; readonly fields: readonly ImportableField[] }[];
}

interface ImportableField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly target?: string;
  readonly choices?: readonly string[];
  /** Of an extra field. */
  readonly labels?: Readonly<Record<string, string>>;
}

const sampleSize = 20;
/** The order in which a row makes its records. */
const order = ['members', 'accounts', 'subscriptions'];

/**
 * Reads a file to its end and suggests a mapping for it.
 * @param asked `resource`: to import into; without it members with their accounts and subscriptions are looked for.
 *   `encoding`: of a csv that is not UTF-8
 * @throws Refusal 400 when the file cannot be read, 403 when the resource may not be written
 */
export async function suggestImport(
  dependencies: { readonly sql: Sql; readonly actor: Actor; readonly registry: Registry },
  content: Buffer,
  asked: { readonly resource?: string | undefined; readonly encoding?: string | undefined } = {},
): Promise<SuggestedImport> {
  const { sql, actor, registry } = dependencies;
  const { resource: only, encoding } = asked;
  const table = await openUpload(content, encoding === undefined ? undefined : { encoding });
  const sample: (readonly string[])[] = [];
  const sampleOf: (readonly string[])[][] = (table.sheets ?? []).map(() => []);
  let rows = 0;
  try {
    for await (const batch of table.read(1000)) {
      rows += batch.length;
      for (const { cells, sheet } of batch) {
        if (sample.length < sampleSize) sample.push(cells);
        const own = sampleOf[sheet ?? 0];
        if (own !== undefined && own.length < sampleSize) own.push(cells);
      }
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const found = error.asFieldError();
    throw new Refusal(400, found.code, found.params, [found]);
  }
  const importable = registry
    .names()
    .map((name) => registry.need(name))
    .filter((resource) => mayImport(actor, resource));
  const wanted = only === undefined ? order : [only];
  const resources = wanted.flatMap((name) => importable.filter((resource) => resource.name === name));
  if (resources.length === 0) throw new Refusal(403, 'forbidden');
  const company = await findFirstCompany(sql);
  const lines = registry.get('subscriptions')?.lines?.lines;
  const known = {
    lineFields: lines === undefined ? new Map() : registry.need(lines.resource).shape.fields,
    resourceOf: (name: string) => registry.get(name),
    ...(company === undefined ? {} : { company }),
    mayDefine: mayDefineFields(actor),
  };
  const suggestion =
    table.sheets === undefined
      ? suggestMapping({ columns: table.columns, sample, resources, ...known })
      : suggestSheets(table.columns, table.sheets, sampleOf, { resources, importable, known });
  const mapping = { ...(encoding === undefined ? {} : { encoding }), ...suggestion.mapping };
  return { ...suggestion, mapping, rows, sample, resources: importable.map(describe) };
}

/** A suggestion for each sheet that is named after a resource; the first sheet is one in any case. */
function suggestSheets(
  columns: readonly string[],
  sheets: readonly Sheet[],
  sampleOf: readonly (readonly (readonly string[])[])[],
  given: {
    readonly resources: readonly Resource[];
    readonly importable: readonly Resource[];
    readonly known: Omit<SuggestInput, 'columns' | 'sample' | 'resources'>;
  },
): Suggestion {
  const steps: Suggestion['mapping']['steps'][number][] = [];
  const targets: Suggestion['columns'][number][] = [];
  sheets.forEach((sheet, index) => {
    const resource = resourceOfSheet(sheet.name, given.importable);
    const first = index === 0;
    const resources = resource === undefined ? (first ? given.resources : []) : [resource];
    const sample = (sampleOf[index] ?? []).map((cells) => cells.slice(sheet.from, sheet.to));
    const own = suggestMapping({
      columns: ownColumns(columns, sheet, first),
      sample,
      resources,
      ...given.known,
    });
    for (const step of own.mapping.steps)
      steps.push(first ? step : { ...step, set: ofSheet(step.set, sheet.name) as Record<string, unknown> });
    own.columns.forEach(({ target }, at) =>
      targets.push({ column: columns[sheet.from + at] as string, target }),
    );
  });
  return { mapping: { steps }, columns: targets };
}

function describe(resource: Resource): SuggestedImport['resources'][number] {
  const fields = [...resource.shape.fields.values()]
    .filter(
      ({ hidden, readOnly, column, extra }) =>
        extra !== undefined || (hidden !== true && readOnly !== true && column !== undefined),
    )
    .map(({ name, type, required, target, choices, extra }) => ({
      name,
      ...(extra === undefined ? {} : { labels: extra.labels }),
      type,
      required: required === true,
      ...(target === undefined ? {} : { target }),
      ...(choices === undefined ? {} : { choices }),
    }));
  const many = [...resource.shape.many.values()].map(({ name, target }) => ({
    name,
    type: 'list',
    required: false,
    target,
  }));
  return { name: resource.name, fields: [...fields, ...many] };
}

import type { Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { suggestMapping, type Suggestion } from '../domain/suggest-mapping';
import { FileProblem } from '../domain/table';
import { findFirstCompany } from '../repositories/companies';
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
  let rows = 0;
  try {
    for await (const batch of table.read(1000)) {
      rows += batch.length;
      for (const row of batch) if (sample.length < sampleSize) sample.push(row.cells);
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
  const suggestion = suggestMapping({
    columns: table.columns,
    sample,
    resources,
    lineFields: lines === undefined ? new Map() : registry.need(lines.resource).shape.fields,
    ...(company === undefined ? {} : { company }),
  });
  const mapping = { ...(encoding === undefined ? {} : { encoding }), ...suggestion.mapping };
  return { ...suggestion, mapping, rows, sample, resources: importable.map(describe) };
}

function describe(resource: Resource): SuggestedImport['resources'][number] {
  const fields = [...resource.shape.fields.values()]
    .filter((field) => field.hidden !== true && field.readOnly !== true && field.column !== undefined)
    .map(({ name, type, required, target, choices }) => ({
      name,
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

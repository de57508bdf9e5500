import type { StaffActor } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { openUpload, readUpload } from '@ortak/plugin-imports/server/services/file-import';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { readColumns, rowsOf } from '../domain/list-columns';
import { naceRev2 } from '../domain/nace-rev-2';
import { readEntries, type TierList } from '../domain/tier-entry';
import { loadList, type Loaded } from './load-list';

interface Upload {
  readonly filepath: string;
  readonly size: number;
}

/** The parts of a request that a list may come in: JSON, or a form with a file. */
interface Given {
  readonly body?: unknown;
  readonly files?: Readonly<Record<string, Upload | readonly Upload[] | undefined>>;
}

const bad = (...errors: FieldError[]): Refusal =>
  new Refusal(400, 'invalidFields', { count: errors.length }, errors);

/** Lists that come with Ortak, by the resource that they are for. */
const ready: Readonly<Record<TierList, Readonly<Record<string, unknown>>>> = {
  categories: {},
  sectors: { 'nace-rev-2': naceRev2 },
};

/**
 * Loads a list that was sent: `{rows}`, the name of one that comes with Ortak (`{list: 'nace-rev-2'}`), or a file (CSV, XLSX,
 * JSON). With `dryRun` everything is done and then undone.
 * @throws Refusal 400, 409
 */
export async function importList(
  registry: Registry,
  dependencies: Dependencies & { readonly actor: StaffActor },
  list: TierList,
  given: unknown,
): Promise<Loaded & { readonly dryRun: boolean }> {
  const { sql, actor } = dependencies;
  const { body, files } = given as Given;
  const fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const dryRun = readFlag((fields as { dryRun?: unknown }).dryRun);
  const { entries, errors } = readEntries(await rowsIn(list, fields as Record<string, unknown>, files));
  if (errors.length > 0) throw bad(...errors.slice(0, 100));
  await sql.run('savepoint list');
  const loaded = await loadList(registry, dependencies, list, entries, actor.language);
  await sql.run(dryRun ? 'rollback to savepoint list' : 'release savepoint list');
  return { ...loaded, dryRun };
}

function readFlag(value: unknown): boolean {
  if (value === undefined || value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  throw bad({ path: 'dryRun', code: 'notBoolean' });
}

async function rowsIn(
  list: TierList,
  fields: Readonly<Record<string, unknown>>,
  files: Given['files'],
): Promise<unknown> {
  const found = files?.file;
  const upload = Array.isArray(found) ? (found as readonly Upload[])[0] : (found as Upload | undefined);
  if (upload !== undefined) return rowsOfFile(await readUpload(upload.filepath, upload.size));
  if (fields.list === undefined) return fields.rows;
  const known = ready[list];
  if (typeof fields.list !== 'string' || !Object.hasOwn(known, fields.list))
    throw bad({ path: 'list', code: 'notOneOf', params: { values: Object.keys(known).join(', ') } });
  return known[fields.list];
}

async function rowsOfFile(content: Buffer): Promise<unknown> {
  const head = content.subarray(0, 200).toString('utf8').trimStart();
  if (head.startsWith('[') || head.startsWith('{')) {
    try {
      const parsed = JSON.parse(content.toString('utf8')) as unknown;
      return Array.isArray(parsed) ? parsed : (parsed as { rows?: unknown }).rows;
    } catch {
      throw bad({ path: 'file', code: 'notJson' });
    }
  }
  const table = await openUpload(content, {});
  const { targets, errors } = readColumns(table.columns);
  if (errors.length > 0) throw bad(...errors);
  const rows: (readonly string[])[] = [];
  for await (const batch of table.read(1000)) {
    rows.push(...batch.map(({ cells }) => cells));
    if (rows.length > 20_000) throw bad({ path: 'file', code: 'tooMany', params: { max: 20_000 } });
  }
  return rowsOf(targets, rows);
}

import { readFile } from 'node:fs/promises';
import type { Actor, Language } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { openFile } from '../domain/open-file';
import { readEncoding } from '../domain/read-mapping';
import { FileProblem, type Table } from '../domain/table';
import { insertJob } from '../repositories/jobs';
import { checkConstants } from './check-constants';
import { checkMapping } from './check-mapping';
import { prepareFields } from './prepare-fields';

/** The largest file that is taken, in bytes. */
export const largestFile = 32 * 1024 * 1024;

/** What somebody hands in. */
export interface Request {
  readonly name: string;
  readonly content: Buffer;
  readonly mapping: unknown;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly language: Language;
}

/**
 * Files an import to be run: the file can be read, its columns are those that the mapping names, and the mapping is
 * allowed to who asks. Rows are looked at when it runs.
 * @param sql the caller's transaction
 * @returns the import's id
 * @throws Refusal 400 with every error of file and mapping
 */
export async function fileImport(
  dependencies: { readonly sql: Sql; readonly actor: Actor; readonly registry: Registry },
  request: Request,
): Promise<number> {
  const { sql, actor, registry } = dependencies;
  const table = await openUpload(request.content, request.mapping);
  const { registry: known } = prepareFields(registry, actor, request.mapping);
  const checked = checkMapping(known, actor, request.mapping, table);
  const errors = checked.errors.length > 0 ? checked.errors : await checkConstants(sql, checked.mapping);
  if (errors.length > 0) throw new Refusal(400, 'imports.errors.mapping', { count: errors.length }, errors);
  const user = actor.kind === 'system' ? null : actor.user;
  return insertJob(sql, { ...request, user, file: request.name }, request.content);
}

/**
 * Opens what was handed in.
 * @param mapping where it may name an encoding
 * @throws Refusal 400 with what is wrong with the file
 */
export async function openUpload(content: Buffer, mapping: unknown): Promise<Table> {
  const { encoding, errors } = readEncoding(mapping);
  if (errors.length > 0) throw new Refusal(400, 'imports.errors.mapping', { count: errors.length }, errors);
  try {
    return await openFile(content, encoding);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const found = error.asFieldError();
    throw new Refusal(400, found.code, found.params, [found]);
  }
}

/** Reads an uploaded file. @throws Refusal 413 when it is too large */
export async function readUpload(path: string, size: number): Promise<Buffer> {
  if (size > largestFile)
    throw new Refusal(413, 'payloadTooLarge', { limit: `${largestFile / 1024 / 1024} MB` });
  return readFile(path);
}

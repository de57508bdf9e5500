import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Language } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { systemClock } from '@ortak/kernel/calendar';
import type { System } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { cancelJob, findInterrupted, finishJob, type Report } from '../repositories/jobs';
import { fileImport, readUpload } from './file-import';
import { fileError, refusedReport } from './make-report';
import type { ImportRunner } from './runner';

export interface TerminalImport {
  readonly file: string;
  readonly mapping: unknown;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly language: Language;
  readonly onProgress: (done: number, total: number) => void;
  /** Handed the way to stop the import once it has been filed. */
  readonly onFiled: (cancel: () => Promise<void>) => void;
}

/**
 * Imports a file as our own program: whoever may start it on this machine may read the whole database. It is filed like
 * any other import, so the console shows it and its report.
 * @throws Refusal when the file or the mapping is wrong
 */
export async function importFromTerminal(strapi: Core.Strapi, options: TerminalImport): Promise<Report> {
  const system = strapi.plugin('access').service('system') as System;
  const registry = strapi.plugin('simple-rest').service('registry') as Registry;
  const runner = strapi.plugin('imports').service('runner') as ImportRunner;
  const content = await readUpload(options.file, (await stat(options.file)).size);
  const id = await system.transaction(async (sql) => {
    for (const interrupted of await findInterrupted(sql)) {
      const report = refusedReport([fileError(options.language, 'imports.errors.interrupted')]);
      await finishJob(sql, interrupted, report, systemClock.now());
    }
    const request = { ...options, name: basename(options.file).slice(-255), content };
    return fileImport({ sql, actor: { kind: 'system' }, registry }, request);
  });
  options.onFiled(async () => {
    await system.transaction((sql) => cancelJob(sql, id));
  });
  const report = await runner.perform(id, options.onProgress);
  if (report === undefined) throw new Refusal(409, 'conflict');
  return report;
}

/** A mapping out of a file. @throws SyntaxError when it is no JSON, and the file system's error */
export async function readMappingFile(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

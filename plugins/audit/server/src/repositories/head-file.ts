import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headText, readHead, type Head } from '../domain/link';

/**
 * The head of the chain, kept in the data folder beside the database: whoever can only write to the database cannot cut
 * the end of the trail off without being found out.
 */
const pathIn = (dataDir: string): string => join(dataDir, 'audit-head');

export function writeHead(dataDir: string, head: Head): void {
  mkdirSync(dataDir, { recursive: true });
  const aside = `${pathIn(dataDir)}.${process.pid}`;
  writeFileSync(aside, `${headText(head)}\n`);
  renameSync(aside, pathIn(dataDir));
}

/** @returns undefined when this machine has none, or one that cannot be read */
export function readKeptHead(dataDir: string): Head | undefined {
  try {
    return readHead(readFileSync(pathIn(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

import { saveFile } from '../data/files';
import { post, request } from '../session/request';
import type { Differences } from './definitions';

/** Everything that travels, as a file of this machine. */
export const downloadDefinitions = async (): Promise<void> =>
  saveFile(await request('/api/definitions'), 'ortak-definitions.json');

export const tryDefinitions = (file: unknown): Promise<Differences> =>
  post<Differences>('/api/definitions', { file, dryRun: true });

/** @param state of the differences that were looked at: others are refused */
export const applyDefinitions = (file: unknown, state: string): Promise<Differences> =>
  post<Differences>('/api/definitions', { file, state });

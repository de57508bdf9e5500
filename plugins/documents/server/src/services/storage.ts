import { join } from 'node:path';
import { readSettings } from '@ortak/config';
import { diskStorage } from '../storage/disk';
import { s3Storage } from '../storage/s3';
import type { FileStorage } from '../storage/storage';

export type { FileStorage };

/** Where files are received before they are taken over: on this machine, whatever the storage. */
export const incomingFolder = (): string => join(readSettings().dataDir, 'documents', 'incoming');

/** The program's storage of contents: `strapi.plugin('documents').service('storage')`. */
export default function storage(): FileStorage {
  const { dataDir, files } = readSettings();
  return files.s3 ? s3Storage(files.s3) : diskStorage(join(dataDir, 'documents', 'files'));
}

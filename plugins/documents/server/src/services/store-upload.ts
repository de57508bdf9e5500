import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import formidable from 'formidable';
import { Refusal } from '@ortak/kernel/api';
import { cleanName, extensionOf } from '../domain/file-name';
import { fileTypes, judgeFile } from '../domain/file-types';

/** A received file, not yet taken over, with the fields that came along. */
export interface Upload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file?: UploadedFile;
  /** Removes what was received and not taken over. */
  discard(): Promise<void>;
}

export interface UploadedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly hash: string;
  readonly type: string;
}

const refuseFile = (code: string, params: Refusal['params'] = {}): Refusal =>
  new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'file', code, params }]);

const tooLarge = (limit: number): Refusal =>
  new Refusal(413, 'payloadTooLarge', { limit: `${Math.floor(limit / 1024 / 1024)} MB` });

/** What a form may weigh beside its file. */
const besides = 256 * 1024;

interface Received {
  readonly fields: formidable.Fields;
  readonly files: formidable.Files;
}

function receive(request: IncomingMessage, folder: string, limit: number): Promise<Received> {
  const form = formidable({
    uploadDir: folder,
    hashAlgorithm: 'sha256',
    maxFileSize: limit,
    maxFields: 30,
    maxFieldsSize: besides,
    allowEmptyFiles: true,
    minFileSize: 0,
    // Nothing of the sender's names reaches the disk.
    filename: () => randomUUID(),
    filter: ({ name }) => name === 'file',
  });
  // Only forms: JSON and bare bytes carry no file.
  return new Promise((resolve, reject) => {
    form.parse(request, (error: Error & { httpCode?: number }, fields, files) => {
      if (!error) resolve({ fields, files });
      else if (error.httpCode === 413) reject(tooLarge(limit));
      else reject(new Refusal(400, 'badRequest'));
    });
  });
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function judge(path: string, name: string): Promise<string> {
  const { fileTypeFromFile } = await import('file-type');
  const extension = extensionOf(name);
  const detected = await fileTypeFromFile(path);
  const judged = judgeFile(extension, detected?.mime, await readHead(path));
  if (typeof judged !== 'string') return judged.type;
  throw refuseFile(judged, { extension, allowed: [...fileTypes.keys()].join(', ') });
}

/**
 * Receives a form with a file, streamed to disk. Whatever goes wrong, nothing of it stays.
 * @param limit bytes; a request that announces more is refused before any of it is read
 * @throws Refusal 413 when it is too large, 400 when it is broken, or of a type that is not allowed or not what it says
 */
export async function storeUpload(
  request: IncomingMessage,
  incoming: string,
  limit: number,
): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > limit + besides) throw tooLarge(limit);
  const folder = join(incoming, randomUUID());
  const discard = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  await mkdir(folder, { recursive: true });
  try {
    const { fields, files } = await receive(request, folder, limit);
    const found = files.file;
    const received = Array.isArray(found) ? found[0] : found;
    if (received === undefined) return { fields, discard };
    if (received.size === 0) throw refuseFile('documents.errors.empty');
    const name = cleanName(received.originalFilename ?? '');
    const type = await judge(received.filepath, name);
    const { filepath: path, size } = received;
    return { fields, discard, file: { path, name, size, hash: String(received.hash), type } };
  } catch (error) {
    await discard();
    throw error;
  }
}

import type { Context } from 'koa';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@ortak/kernel/api';
import { readUpload } from '../services/file-import';

interface Upload {
  readonly filepath: string;
  readonly originalFilename?: string | null;
  readonly size: number;
}

interface MultipartRequest {
  readonly body?: Record<string, unknown>;
  readonly files?: Record<string, Upload | Upload[] | undefined>;
}

const requestOf = (ctx: Context): MultipartRequest => ctx.request as unknown as MultipartRequest;

function uploadOf(ctx: Context, name: string): Upload | undefined {
  const found = requestOf(ctx).files?.[name];
  return Array.isArray(found) ? found[0] : found;
}

/** The `file` part of a form. @throws Refusal 400 when there is none, 413 when it is too large */
export async function readFilePart(ctx: Context): Promise<{ name: string; content: Buffer }> {
  const upload = uploadOf(ctx, 'file');
  if (upload === undefined)
    throw new Refusal(400, 'imports.errors.noFile', {}, [{ path: 'file', code: 'required' }]);
  const name = basename(upload.originalFilename ?? '')
    .replaceAll('\u0000', '')
    .slice(-255);
  return { name: name === '' ? 'import' : name, content: await readUpload(upload.filepath, upload.size) };
}

/** A part of a form that holds JSON, as text or as a file of its own. @throws Refusal 400 when it is none */
export async function readJsonPart(ctx: Context, name: string): Promise<unknown> {
  const upload = uploadOf(ctx, name);
  const text = upload === undefined ? requestOf(ctx).body?.[name] : await readFile(upload.filepath, 'utf8');
  if (text === undefined || text === '')
    throw new Refusal(400, 'badRequest', {}, [{ path: name, code: 'required' }]);
  if (typeof text !== 'string') throw new Refusal(400, 'badRequest', {}, [{ path: name, code: 'notJson' }]);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'badRequest', {}, [{ path: name, code: 'notJson' }]);
  }
}

/** A yes or no of a form; absent is no. @throws Refusal 400 for anything else */
export function readFlagPart(ctx: Context, name: string): boolean {
  const value = requestOf(ctx).body?.[name] ?? 'false';
  const word = String(value).toLowerCase();
  if (['true', '1', 'on'].includes(word)) return true;
  if (['false', '0', 'off', ''].includes(word)) return false;
  throw new Refusal(400, 'badRequest', {}, [{ path: name, code: 'notBoolean' }]);
}

/** A text of a form, or undefined. */
export function readTextPart(ctx: Context, name: string): string | undefined {
  const value = requestOf(ctx).body?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

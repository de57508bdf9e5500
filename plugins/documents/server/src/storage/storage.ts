import type { Readable } from 'node:stream';

/** A stored content and when it was last written. */
export interface StoredFile {
  readonly hash: string;
  readonly writtenAt: Date;
}

/** Where contents lie, each under the SHA-256 of its bytes; who may see them is not decided here. */
export interface FileStorage {
  /** Takes a received file over: it stands whole under its hash, or not at all. */
  put(hash: string, path: string, size: number): Promise<void>;
  /** @throws Error when there is none */
  open(hash: string): Promise<Readable>;
  /** Nothing happens when there is none. */
  remove(hash: string): Promise<void>;
  /** Everything that lies there, in batches. */
  list(): AsyncIterable<readonly StoredFile[]>;
}

const shape = /^[0-9a-f]{64}$/;

/** `ab/cd/abcd…`: no folder grows too large, and no name comes from outside. */
export function pathOf(hash: string): string {
  if (!shape.test(hash)) throw new Error('A content is named by its SHA-256.');
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}

/** The hash that a path ends with, or undefined for anything that is not ours. */
export function hashOf(path: string): string | undefined {
  const name = path.split('/').at(-1) ?? '';
  return shape.test(name) ? name : undefined;
}

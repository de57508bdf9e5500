import { createHash } from 'node:crypto';

/** The end of a chain: the last sequence, and the hash that stands for everything up to it. */
export interface Head {
  readonly sequence: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Before the first entry. */
export const start: Head = { sequence: 0, hash: '00'.repeat(32) };

/** The hash of an entry: of the one before, and of the entry's whole content. */
export function link(previous: string, content: string): string {
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(content, 'utf8').digest('hex');
}

/** `12345:9f86…`, as the command prints a head to be noted elsewhere. @returns undefined when it is none */
export function readHead(text: string): Head | undefined {
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
  return found ? { sequence: Number(found[1]), hash: found[2] as string } : undefined;
}

export const headText = ({ sequence, hash }: Head): string => `${sequence}:${hash}`;

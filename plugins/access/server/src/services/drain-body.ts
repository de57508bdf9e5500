import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface DrainLimits {
  /** Milliseconds without a chunk being taken, after which a slow reader is cut off. */
  readonly idle: number;
  /** Milliseconds in all. */
  readonly total: number;
}

/** An export may hold its transaction for so long; a reader that takes longer is better served by a job. */
export const drainLimits: DrainLimits = { idle: 20_000, total: 180_000 };

const buffered = 1 << 20;

/** A response body that reads from the database while it is sent. */
export interface Draining {
  /** What to send instead of the source. */
  readonly body: Readable;
  /** Settles at the first chunk, or at the end of a source that has none. An error before it can still be told. */
  readonly begun: Promise<void>;
  /** Settles when the source has been read to its end, or fails when the reader left or was too slow. */
  readonly done: Promise<void>;
}

/**
 * Puts a buffer and two time limits between a source that holds a transaction and a reader who may be slow. The source
 * is done as soon as its last chunk is in the buffer, so the transaction need not wait for the reader's last byte.
 */
export function drainBody(source: Readable, limits: DrainLimits = drainLimits): Draining {
  let idle: NodeJS.Timeout | undefined;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const cut = (): void => {
    body.destroy(new Error('The reader of an export was too slow; its transaction was ended.'));
  };
  const rearm = (): void => {
    clearTimeout(idle);
    idle = setTimeout(cut, limits.idle);
  };
  const body = new Transform({
    writableHighWaterMark: buffered,
    readableHighWaterMark: buffered,
    transform(chunk, _encoding, callback) {
      rearm();
      begin();
      callback(null, chunk);
    },
    flush(callback) {
      begin();
      callback();
    },
  });
  const total = setTimeout(cut, limits.total);
  rearm();
  const done = pipeline(source, body).finally(() => {
    clearTimeout(idle);
    clearTimeout(total);
  });
  return { body, begun: Promise.race([begun, done]), done };
}

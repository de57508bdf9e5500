import { Refusal } from '@ortak/kernel/api';

interface DatabaseError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string';

/** SQLSTATEs that are the caller's doing, and what they mean to them. */
const refusals: Readonly<Record<string, readonly [409 | 422 | 400 | 403, string]>> = {
  '23505': [409, 'notUnique'],
  '23001': [409, 'inUse'],
  '23503': [409, 'inUse'],
  '23P01': [409, 'overlaps'],
  '23514': [422, 'unprocessable'],
  '23502': [422, 'unprocessable'],
  '22001': [422, 'unprocessable'],
  '22003': [400, 'badRequest'],
  '22021': [400, 'invalidCharacters'],
  '22P05': [400, 'invalidCharacters'],
  '40001': [409, 'conflict'],
  '40P01': [409, 'conflict'],
  '55P03': [409, 'conflict'],
  // Row-level security or a missing grant refused: whatever it was about does not exist for this caller.
  '42501': [403, 'forbidden'],
  // Whoever looks at the portal as somebody else changes nothing.
  '25006': [403, 'previewReadOnly'],
};

/** What a refusal of the database means to the caller; undefined when it is a fault of ours. */
export function readDatabaseError(error: unknown): Refusal | undefined {
  if (!isDatabaseError(error)) return undefined;
  // Two moves at once that together would make a circle: the second one is refused (database/objects/functions/trees.sql).
  if (error.constraint?.endsWith('_no_circle') === true) return new Refusal(409, 'circle');
  // Somebody of the portal who would change whoever has more than they (database/objects/triggers/portal-people.sql).
  if (error.constraint === 'people_beyond_giver') return new Refusal(403, 'accessBeyondYours');
  const known = refusals[error.code];
  return known && new Refusal(known[0], known[1]);
}

const gone = /^(08|57P0|53300)/;

/** Whether the database could not be reached, or is stopping: nothing was done, and trying again may help. */
export function isDatabaseGone(error: unknown): boolean {
  if (!isDatabaseError(error)) {
    return (
      error instanceof Error &&
      /Connection terminated|Timeout acquiring a connection|timeout exceeded/i.test(error.message)
    );
  }
  return gone.test(error.code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'].includes(error.code);
}

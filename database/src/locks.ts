import type { ClientBase } from 'pg';

/** Keys of the advisory locks that keep several nodes from doing the same thing at once. */
export const LOCKS = { migrations: 7_201_001, objects: 7_201_002, sealing: 7_201_003 } as const;

/** Runs `work` in one transaction on the connection: commits when it returns, rolls back when it throws. */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** A file of SQL that the server refused: which one, where, and why. */
export class SqlFileError extends Error {
  override name = 'SqlFileError';
  constructor(
    file: string,
    text: string,
    readonly reason: Error & { position?: string; detail?: string; hint?: string },
  ) {
    const position = Number(reason.position ?? 0);
    const line = position > 0 ? `:${text.slice(0, position).split('\n').length}` : '';
    const more = [reason.detail, reason.hint].filter(Boolean).join(' ');
    super(`${file}${line}: ${reason.message}${more ? ` (${more})` : ''}`);
  }
}

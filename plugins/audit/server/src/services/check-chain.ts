import type { Sql } from '@ortak/database';
import { link, start, type Head } from '../domain/link';
import { countUnsealed, findUnwatched, readCheckpoints, readLinks, type Link } from '../repositories/chain';

/** The first thing that is wrong with the chain. */
export interface Break {
  /** `changed`: the entry is not what was sealed. `gone`: entry, link or the end of the chain is missing. */
  readonly reason: 'changed' | 'gone' | 'gap' | 'headGone' | 'headOther';
  readonly sequence: number;
  readonly entry?: string;
  readonly what?: string;
}

export interface ChainReport {
  /** How many entries were found to be right, one after the other. */
  readonly checked: number;
  readonly head: Head;
  readonly broken?: Break;
  /** Entries of the last seconds, which no hash protects yet. */
  readonly waiting: number;
  /** Entries that were put in past the application. */
  readonly foreign: readonly string[];
  readonly unwatched: readonly string[];
}

const batchSize = 5_000;

function breakOf(found: Link, head: Head): Break | undefined {
  if (found.sequence !== head.sequence + 1) return { reason: 'gap', sequence: head.sequence + 1 };
  if (found.content === null) return { reason: 'gone', sequence: found.sequence, entry: found.entry };
  if (link(head.hash, found.content) === found.hash) return undefined;
  return {
    reason: 'changed',
    sequence: found.sequence,
    entry: found.entry,
    what: found.what ?? '',
  };
}

/**
 * Follows the chain from its first entry to its last, making each hash anew, and compares it with every head that was
 * noted: at each sealing in the database, and elsewhere.
 * @param noted heads that were kept outside of the database: the chain must lead through each of them
 * @param onProgress told after each batch
 */
export async function checkChain(
  sql: Sql,
  noted: readonly Head[],
  onProgress: (checked: number) => void = () => undefined,
): Promise<ChainReport> {
  const expected = await readCheckpoints(sql);
  let head = start;
  let broken: Break | undefined;
  const other = (at: Head): Break | undefined => {
    const wanted = [expected.get(at.sequence), noted.find(({ sequence }) => sequence === at.sequence)?.hash];
    return wanted.every((hash) => hash === undefined || hash === at.hash)
      ? undefined
      : { reason: 'headOther', sequence: at.sequence };
  };
  for (let more = true; more && !broken;) {
    const links = await readLinks(sql, head.sequence, batchSize);
    more = links.length > 0;
    for (const found of links) {
      broken = breakOf(found, head) ?? other(found);
      if (broken) break;
      head = { sequence: found.sequence, hash: found.hash };
    }
    onProgress(head.sequence);
  }
  const last = Math.max(0, ...expected.keys(), ...noted.map(({ sequence }) => sequence));
  if (!broken && last > head.sequence) broken = { reason: 'headGone', sequence: last };
  const { waiting, foreign } = await countUnsealed(sql);
  return {
    checked: head.sequence,
    head,
    ...(broken ? { broken } : {}),
    waiting,
    foreign,
    unwatched: await findUnwatched(sql),
  };
}

/** Whether nothing is wrong. */
export const isWhole = ({ broken, foreign, unwatched }: ChainReport): boolean =>
  broken === undefined && foreign.length === 0 && unwatched.length === 0;

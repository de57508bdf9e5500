import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { ClientBase } from 'pg';
import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { confine, readConfined, type Sql } from '@ortak/database';
import { drainBody, type DrainLimits } from './drain-body';
import type { RunningClock } from './clock';
import { bindRequestSql } from './request-sql';

/** Something ended the transaction or changed who it runs as, and said nothing. Nothing is kept then. */
export class TransactionLost extends Error {
  override readonly name = 'TransactionLost';
}

type AfterCommit = (() => Promise<void>)[];

export interface RunRequestDeps {
  readonly strapi: Core.Strapi;
  /** How many bodies may stream at once: each holds a connection of the request pool. */
  readonly streams: { open: number; readonly max: number };
  readonly limits?: DrainLimits;
  readonly clock: Pick<RunningClock, 'tell'>;
  /** Runs the work that was left for after the commit. */
  readonly afterCommit: (work: AfterCommit) => void;
}

/** Before the commit: the transaction still lives, and still runs as whom we said. */
async function confirm(sql: Sql, identity: string): Promise<void> {
  let now: string;
  try {
    now = await readConfined(sql);
  } catch (error) {
    throw new TransactionLost(`A query was refused and the refusal swallowed: ${(error as Error).message}`);
  }
  if (now !== identity) throw new TransactionLost('The actor of the transaction was changed on the way.');
}

interface KnexTransaction {
  readonly client: { acquireConnection(): Promise<ClientBase> };
}

/** A status that nobody set is Koa's 404 for "no such route". */
const isRefused = (ctx: Context): boolean => ctx.status >= 400;

/**
 * Runs the rest of a request in one transaction that is confined to its actor. It is committed when the answer is a
 * success, and rolled back for any status of 400 and more, for any error, and when a query was refused inside that
 * somebody swallowed. A body that streams keeps the transaction open until it has been read, within limits.
 */
export async function runRequest(
  deps: RunRequestDeps,
  ctx: Context,
  actor: SignedIn,
  next: Next,
): Promise<void> {
  const afterCommit: AfterCommit = [];
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });

  const finished = deps.strapi.db.transaction(async ({ trx, rollback }) => {
    const connection = await (trx as unknown as KnexTransaction).client.acquireConnection();
    const { sql, close } = bindRequestSql(connection, { plansStay: actor.kind === 'portal' });
    try {
      const identity = await confine(sql, actor);
      await deps.clock.tell(sql);
      Object.assign(ctx.state, { actor, sql, afterCommit });
      await next();
      if (isRefused(ctx)) {
        await rollback();
        return false;
      }
      if (ctx.body instanceof Readable) await stream(deps, ctx, answer);
      await confirm(sql, identity);
      return true;
    } finally {
      close();
    }
  });

  const settled = (async () => {
    const committed: unknown = await finished;
    if (committed === true && afterCommit.length > 0) deps.afterCommit(afterCommit);
  })();
  // Once the answer is on its way, an error can only cut it short: that has been done where it happened.
  settled.catch(() => undefined);
  await Promise.race([settled, answered]);
}

async function stream(deps: RunRequestDeps, ctx: Context, answer: () => void): Promise<void> {
  const source = ctx.body as Readable;
  if (ctx.method === 'HEAD') {
    source.destroy();
    return;
  }
  if (deps.streams.open >= deps.streams.max) {
    source.destroy();
    throw new Refusal(429, 'tooManyRequests', { seconds: 10 });
  }
  deps.streams.open += 1;
  let answered = false;
  // Koa would answer an error of the source by itself, at once and in its own words.
  const [koas] = source.listeners('error').slice(-1);
  if (koas) source.off('error', koas as (error: Error) => void);
  try {
    const { body, begun, done } = drainBody(source, deps.limits);
    await begun;
    const type = ctx.response.get('Content-Type');
    const length = ctx.response.get('Content-Length');
    ctx.body = body;
    if (type) ctx.set('Content-Type', type);
    if (length) ctx.set('Content-Length', length);
    answered = true;
    answer();
    await done;
  } catch (error) {
    // Once the head has been sent, a reader must see that the rest is missing, not a file that looks whole.
    if (answered) ctx.res.destroy();
    throw error;
  } finally {
    deps.streams.open -= 1;
  }
}

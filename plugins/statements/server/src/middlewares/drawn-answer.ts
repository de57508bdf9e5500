import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { DocumentData } from '../documents/document-data';
import { fileName } from '../documents/file-name';
import type { DrawingPool } from '../pdf/pool';

/** A controller's answer that is drawn after the request's transaction: `ctx.state.drawing`. */
export function answerDrawn(ctx: Context, data: DocumentData): void {
  ctx.state.drawing = data;
  ctx.status = 200;
}

/**
 * Draws what a controller left in `ctx.state.drawing`. It stands around the request's transaction, so that a document
 * of seconds holds no connection: what it shows has been read, and the transaction is over.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const data = ctx.state.drawing as DocumentData | undefined;
    if (!data || ctx.status >= 400) return;
    const gone = new AbortController();
    ctx.res.once('close', () => gone.abort());
    const pool = strapi.plugin('statements').service('drawing') as DrawingPool;
    const bytes = await pool.draw(data, gone.signal);
    ctx.set('Content-Disposition', `inline; filename="${fileName(data, 'pdf')}"`);
    ctx.set('Content-Language', data.language);
    ctx.type = 'application/pdf';
    ctx.body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };

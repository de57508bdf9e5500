import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { DocumentData } from '../documents/document-data';
import { fileTypes, type FileFormat } from '../documents/file-format';
import { fileName } from '../documents/file-name';
import type { DrawingPool } from '../pdf/pool';

/** A controller's answer that is drawn after the request's transaction: `ctx.state.drawing`. */
export function answerDrawn(ctx: Context, data: DocumentData, format: FileFormat = 'pdf'): void {
  ctx.state.drawing = data;
  ctx.state.drawingFormat = format;
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
    const format = (ctx.state.drawingFormat as FileFormat | undefined) ?? 'pdf';
    const bytes = await pool.draw(data, gone.signal, format);
    const manner = format === 'pdf' ? 'inline' : 'attachment';
    ctx.set('Content-Disposition', `${manner}; filename="${fileName(data, format)}"`);
    ctx.set('Content-Language', data.language);
    ctx.type = fileTypes[format];
    ctx.body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };

import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readSettings } from '@ortak/config';
import { allows } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { System } from '@ortak/database';
import { authenticate } from '@ortak/plugin-access/server/services/authenticate';
import type { RunningClock } from '@ortak/plugin-access/server/services/clock';
import { contentDisposition, extensionOf } from '../domain/file-name';
import { fileTypes } from '../domain/file-types';
import type { VersionRow } from '../repositories/versions';
import { incomingFolder, type FileStorage } from '../services/storage';
import { storeUpload, type Upload } from '../services/store-upload';

const uploads = /^\/api\/console\/documents(\/\d{1,9}\/versions)?\/?$/;

/** A controller's answer that is sent after the request's transaction: `ctx.state.sending`. */
export function answerFile(ctx: Context, version: VersionRow, inline: boolean): void {
  ctx.state.sending = { version, inline };
  ctx.status = 200;
}

/** What a controller finds of a form with a file: `ctx.state.upload`. */
export const uploadOf = (ctx: Context): Upload | undefined => ctx.state.upload as Upload | undefined;

async function send(ctx: Context, storage: FileStorage, version: VersionRow, inline: boolean): Promise<void> {
  const shown = inline && fileTypes.get(extensionOf(version.name))?.inline === true;
  const content = ctx.method === 'HEAD' ? undefined : await storage.open(version.hash);
  ctx.set('Content-Disposition', contentDisposition(version.name, shown));
  ctx.set('X-Content-Type-Options', 'nosniff');
  // Whatever stands in it, it runs nothing and reaches nobody.
  ctx.set('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('Content-Type', version.type);
  ctx.set('Content-Length', String(version.size));
  if (content) {
    ctx.res.once('close', () => content.destroy());
    ctx.body = content;
    // Koa gives a stream its own type and no length.
    ctx.set('Content-Type', version.type);
    ctx.set('Content-Length', String(version.size));
  }
}

/**
 * Files come in before the request's transaction begins and go out after it has ended, so that neither a slow sender
 * nor a slow reader holds a connection. Who sends is known before the first byte is kept.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const { files, secrets } = readSettings();
  const storage = () => strapi.plugin('documents').service('storage') as FileStorage;

  async function receive(ctx: Context): Promise<Upload> {
    const access = strapi.plugin('access');
    const system = access.service('system') as System;
    const clock = access.service('clock') as RunningClock;
    const token = /^Bearer ([\w.-]+)$/.exec(ctx.get('Authorization'))?.[1];
    if (token === undefined) throw new Refusal(401, 'unauthorized');
    const actor = await authenticate({ system, clock, secret: secrets.session }, token);
    ctx.state.actor = actor;
    if (actor.kind !== 'staff' || !allows(actor.rights, 'documents', 'create'))
      throw new Refusal(403, 'forbidden');
    return storeUpload(ctx.req, incomingFolder(), files.limit);
  }

  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.method === 'POST' && uploads.test(ctx.path) && ctx.is('multipart')) {
      const upload = await receive(ctx);
      ctx.state.upload = upload;
      // The body has been taken: nobody else shall wait for it.
      delete ctx.req.headers['content-length'];
      delete ctx.req.headers['transfer-encoding'];
      try {
        await next();
      } finally {
        await upload.discard();
      }
      return;
    }
    await next();
    const sending = ctx.state.sending as { version: VersionRow; inline: boolean } | undefined;
    if (sending && ctx.status < 400) await send(ctx, storage(), sending.version, sending.inline);
  };
};

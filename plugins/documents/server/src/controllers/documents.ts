import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readRecords } from '@ortak/plugin-simple-rest/server/services/read-records';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import { answerFile, uploadOf } from '../middlewares/files';
import { findPageFile, findVersion } from '../repositories/versions';
import type { FileStorage } from '../services/storage';
import type { UploadedFile } from '../services/store-upload';
import { storeVersion } from '../services/store-version';

/** A numeric id of the path; anything else names nothing. */
function readId(ctx: Context, name = 'id'): number {
  const text = String(ctx.params[name]);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

function needFile(ctx: Context): UploadedFile {
  const file = uploadOf(ctx)?.file;
  if (file === undefined)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'file', code: 'required' }]);
  return file;
}

/** Fields of a form are texts: an empty one is none, and yes and no are words. */
function readFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([, value]) => value !== '');
  return Object.fromEntries(
    entries.map(([name, value]) =>
      name === 'portalVisible' && ['true', 'false'].includes(String(value))
        ? [name, value === 'true']
        : [name, value],
    ),
  );
}

function readOption(ctx: Context): { version: number | null; inline: boolean } {
  const { version, inline, ...rest } = ctx.query;
  const errors = Object.keys(rest).map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(String(version)))
    errors.push({ path: 'version', code: 'notInteger', params: { key: 'version' } });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return {
    version: version === undefined ? null : Number(version),
    inline: inline === 'true' || inline === '1',
  };
}

/** Documents beyond the dialect of simple-rest: their files. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = () => strapi.plugin('simple-rest').service('registry') as Registry;
  const storage = () => strapi.plugin('documents').service('storage') as FileStorage;
  const dependenciesOf = (ctx: Context) => ({
    sql: ctx.state.sql as Sql,
    actor: ctx.state.actor as Actor,
    storage: storage(),
  });

  async function send(ctx: Context, id: number): Promise<void> {
    const documents = registry().need('documents');
    const found = await readRecords(registry(), dependenciesOf(ctx), documents, [id]);
    ctx.status = 201;
    ctx.body = found.get(id);
  }

  async function download(ctx: Context, portal: boolean): Promise<void> {
    const id = readId(ctx);
    const { version, inline } = readOption(ctx);
    // The portal has the latest version alone: the database shows no other.
    const found = await findVersion(dependenciesOf(ctx).sql, id, portal ? null : version);
    if (found === undefined) throw new Refusal(404, 'notFound');
    answerFile(ctx, found, inline);
  }

  return {
    async create(ctx: Context) {
      const file = needFile(ctx);
      const dependencies = dependenciesOf(ctx);
      const fields = readFields(uploadOf(ctx)?.fields ?? {});
      const body = { title: file.name.replace(/\.[^.]+$/, '') || file.name, ...fields };
      const documents = registry().need('documents');
      const prepared = await prepareRecords(registry(), dependencies, documents, [{ body }]);
      const [id] = await storeRecords(registry(), dependencies, prepared);
      await storeVersion(dependencies, id as number, file, null);
      await send(ctx, id as number);
    },

    async addVersion(ctx: Context) {
      const id = readId(ctx);
      const file = needFile(ctx);
      const { note, ...rest } = readFields(uploadOf(ctx)?.fields ?? {});
      const errors = Object.keys(rest).map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
      if (typeof note === 'string' && note.length > 1000)
        errors.push({ path: 'note', code: 'badRequest', params: { key: 'note' } });
      if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
      await storeVersion(dependenciesOf(ctx), id, file, typeof note === 'string' ? note : null);
      await send(ctx, id);
    },

    file: (ctx: Context) => download(ctx, false),
    portalFile: (ctx: Context) => download(ctx, true),

    /** A file of a page: who may read the page may have it, without a right to documents. */
    async pageFile(ctx: Context) {
      const [page, document] = [readId(ctx), readId(ctx, 'document')];
      const found = await findPageFile(dependenciesOf(ctx).sql, page, document);
      if (found === undefined) throw new Refusal(404, 'notFound');
      answerFile(ctx, found, false);
    },
  };
};

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Language, StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { chooseLanguage, isLanguage } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { cancelJob, viewJob } from '../repositories/jobs';
import { buildTemplate } from '../services/build-template';
import { fileImport } from '../services/file-import';
import type { ImportRunner } from '../services/runner';
import { suggestImport } from '../services/suggest-import';
import { readFilePart, readFlagPart, readJsonPart, readTextPart } from './read-form';

function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

function languageOf(ctx: Context): Language {
  const asked = ctx.get('Accept-Language').slice(0, 2).toLowerCase();
  return isLanguage(asked) ? asked : chooseLanguage((ctx.state.actor as StaffActor).language);
}

/** /api/imports: files become records. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const dependenciesOf = (ctx: Context) => ({
    sql: ctx.state.sql as Sql,
    actor: ctx.state.actor as StaffActor,
    registry: strapi.plugin('simple-rest').service('registry') as Registry,
  });

  return {
    async create(ctx: Context) {
      const dependencies = dependenciesOf(ctx);
      const mapping = await readJsonPart(ctx, 'mapping');
      const { name, content } = await readFilePart(ctx);
      const id = await fileImport(dependencies, {
        name,
        content,
        mapping,
        dryRun: readFlagPart(ctx, 'dryRun'),
        partial: readFlagPart(ctx, 'partial'),
        language: languageOf(ctx),
      });
      const runner = strapi.plugin('imports').service('runner') as ImportRunner;
      await runner.enqueueIn(dependencies.sql, id);
      ctx.status = 202;
      ctx.body = { id };
    },

    async find(ctx: Context) {
      const job = await viewJob(dependenciesOf(ctx).sql, readId(ctx));
      if (job === undefined) throw new Refusal(404, 'notFound');
      ctx.body = job;
    },

    /** What has been done so far is undone; an import that has ended stays what it is. */
    async cancel(ctx: Context) {
      const { sql } = dependenciesOf(ctx);
      const id = readId(ctx);
      const before = await viewJob(sql, id);
      if (before === undefined) throw new Refusal(404, 'notFound');
      if (!(await cancelJob(sql, id))) throw new Refusal(409, 'wrongState', { state: String(before.status) });
      ctx.status = 202;
      ctx.body = { id };
    },

    /** An empty file to fill in: one sheet for each resource, its headings in the caller's language. */
    async template(ctx: Context) {
      const names = String(ctx.query.resources ?? 'members,units,people').split(',');
      const format = String(ctx.query.format ?? 'xlsx');
      const language = languageOf(ctx);
      const file = await buildTemplate(dependenciesOf(ctx), { names, format, language });
      ctx.type = file.type;
      ctx.set('Content-Disposition', `attachment; filename="${file.name}"; filename*=UTF-8''${file.name}`);
      ctx.body = file.content;
    },

    async suggest(ctx: Context) {
      const { content } = await readFilePart(ctx);
      ctx.body = await suggestImport(dependenciesOf(ctx), content, {
        resource: readTextPart(ctx, 'resource'),
        encoding: readTextPart(ctx, 'encoding'),
      });
    },
  };
};

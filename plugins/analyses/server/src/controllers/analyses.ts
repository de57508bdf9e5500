import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor, PortalActor } from '@ortak/kernel/access';
import type { Clock } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readRecords } from '@ortak/plugin-simple-rest/server/services/read-records';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import { translateError, type Language } from '@ortak/kernel/i18n';
import { isObject } from '../domain/read-labels';

import { findDue } from '../services/find-due';
import { previewForm } from '../services/preview-form';
import { writePortalAnswers } from '../services/write-portal-answers';

const bodyOf = (ctx: Context): unknown => (ctx.request as unknown as { body: unknown }).body;

/** A numeric id of the path; anything else names nothing. */
function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

/** The keys of a body that an action takes; others are named. */
function readKeys(body: unknown, known: readonly string[]): Record<string, unknown> {
  if (body === undefined || body === null || body === '') return {};
  if (!isObject(body)) throw new Refusal(400, 'badRequest', {}, [{ path: '', code: 'notObject' }]);
  const errors = Object.keys(body)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return body;
}

/** Analyses beyond the dialect of simple-rest: publishing, preview, review, and answers in the portal. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = () => strapi.plugin('simple-rest').service('registry') as Registry;
  const clock = () => strapi.plugin('access').service('clock') as Clock;
  const dependenciesOf = (ctx: Context) => ({ sql: ctx.state.sql as Sql, actor: ctx.state.actor as Actor });
  const portalOf = (ctx: Context) => ({
    sql: ctx.state.sql as Sql,
    actor: ctx.state.actor as PortalActor,
    registry: registry(),
  });

  async function send(ctx: Context, resource: string, id: number): Promise<void> {
    const found = await readRecords(registry(), dependenciesOf(ctx), registry().need(resource), [id]);
    if (!found.has(id)) throw new Refusal(404, 'notFound');
    ctx.body = found.get(id);
  }

  async function change(ctx: Context, resource: string, body: Record<string, unknown>): Promise<void> {
    const id = readId(ctx);
    const dependencies = dependenciesOf(ctx);
    const prepared = await prepareRecords(registry(), dependencies, registry().need(resource), [
      { id, body },
    ]);
    await storeRecords(registry(), dependencies, prepared);
    await send(ctx, resource, id);
  }

  return {
    async publish(ctx: Context) {
      await change(ctx, 'analysis-forms', { ...readKeys(bodyOf(ctx), ['version']), publish: true });
    },

    async retire(ctx: Context) {
      await change(ctx, 'analysis-forms', { ...readKeys(bodyOf(ctx), ['version']), status: 'retired' });
    },

    preview(ctx: Context) {
      const { problems, ...preview } = previewForm(bodyOf(ctx));
      const { language } = ctx.state.actor as { language: Language };
      const told = problems.map(({ path, code, params }) => ({
        path,
        code,
        message: translateError(language, code, params),
      }));
      ctx.body = { ...preview, problems: told };
    },

    async submit(ctx: Context) {
      const body = readKeys(bodyOf(ctx), ['version', 'answers']);
      await change(ctx, 'analyses', { ...body, status: 'submitted' });
    },

    async review(ctx: Context) {
      const { decision, note, ...rest } = readKeys(bodyOf(ctx), ['decision', 'note', 'version']);
      if (decision !== 'approved' && decision !== 'rejected')
        throw new Refusal(400, 'invalidFields', { count: 1 }, [
          { path: 'decision', code: 'notOneOf', params: { values: 'approved, rejected' } },
        ]);
      await change(ctx, 'analyses', { ...rest, status: decision, reviewNote: note ?? null });
    },

    async due(ctx: Context) {
      ctx.body = await findDue({ sql: ctx.state.sql as Sql, clock: clock() }, ctx.state.actor as PortalActor);
    },

    async portalCreate(ctx: Context) {
      const id = await writePortalAnswers(portalOf(ctx), undefined, bodyOf(ctx));
      ctx.status = 201;
      await send(ctx, 'analyses', id);
    },

    async portalEdit(ctx: Context) {
      await send(ctx, 'analyses', await writePortalAnswers(portalOf(ctx), readId(ctx), bodyOf(ctx)));
    },
  };
};

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { recordAudit, type Sql } from '@ortak/database';
import type { Definitions } from '../services/definitions';
import {
  exportDefinitions,
  importDefinitions,
  type DefinitionsRequest,
} from '../services/import-definitions';

function readRequest(body: unknown): DefinitionsRequest {
  const errors: FieldError[] = [];
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'badRequest', {}, [{ path: '', code: 'notObject' }]);
  const { file, dryRun, state, ...rest } = body as Record<string, unknown>;
  for (const key of Object.keys(rest)) errors.push({ path: key, code: 'unknownKey', params: { key } });
  if (file === undefined) errors.push({ path: 'file', code: 'required' });
  if (dryRun !== undefined && typeof dryRun !== 'boolean')
    errors.push({ path: 'dryRun', code: 'notBoolean' });
  if (state !== undefined && typeof state !== 'string') errors.push({ path: 'state', code: 'notText' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return { file, dryRun: dryRun === true, ...(typeof state === 'string' ? { state } : {}) };
}

/** /api/definitions: what administrators set up, as one file, out of one installation and into another. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const definitions = () => strapi.plugin('simple-rest').service('definitions') as Definitions;
  const dependenciesOf = (ctx: Context) => ({ sql: ctx.state.sql as Sql, actor: ctx.state.actor as Actor });
  return {
    async find(ctx: Context) {
      const dependencies = dependenciesOf(ctx);
      const file = await exportDefinitions(definitions(), dependencies);
      await recordAudit(dependencies.sql, { action: 'export', resource: 'definitions' });
      ctx.type = 'application/json; charset=utf-8';
      ctx.set('Content-Disposition', 'attachment; filename="ortak-definitions.json"');
      ctx.body = JSON.stringify(file, null, 2);
    },
    async create(ctx: Context) {
      const { body } = ctx.request as unknown as { body: unknown };
      ctx.body = await importDefinitions(definitions(), dependenciesOf(ctx), readRequest(body));
    },
  };
};

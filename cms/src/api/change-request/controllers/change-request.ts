import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PortalActor, StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { readRecords } from '@ortak/plugin-simple-rest/server/services/read-records';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { withdrawRequest } from '../repositories/change-requests';
import { approveChange, refuseChange, type DecideDependencies } from '../services/settle-request';
import { tellLater } from '../services/send-decision';

function idOf(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

/** HTTP of change requests beside the dialect: approve and refuse for our staff, take back for who asked. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = () => strapi.plugin('simple-rest').service('registry') as Registry;

  const dependenciesOf = (ctx: Context): DecideDependencies => {
    const sql = ctx.state.sql as Sql;
    const { confirm } = ctx.query;
    return {
      sql,
      actor: ctx.state.actor as StaffActor,
      registry: registry(),
      confirmed: new Set(typeof confirm === 'string' ? confirm.split(',') : []),
      tell: (request) => tellLater(strapi, sql, request),
    };
  };

  async function send(ctx: Context, id: number): Promise<void> {
    const dependencies = { sql: ctx.state.sql as Sql, actor: ctx.state.actor as StaffActor | PortalActor };
    const reader = dependencies.actor.kind === 'portal' ? 'portal' : 'console';
    const resource = registry().need('change-requests', reader);
    ctx.body = (await readRecords(registry(), dependencies, resource, [id])).get(id);
  }

  return {
    async approve(ctx: Context) {
      const id = idOf(ctx);
      await approveChange(dependenciesOf(ctx), id);
      await send(ctx, id);
    },
    async refuse(ctx: Context) {
      const id = idOf(ctx);
      const { body } = ctx.request as { body?: { reason?: unknown } };
      await refuseChange(dependenciesOf(ctx), id, body?.reason);
      await send(ctx, id);
    },
    async withdraw(ctx: Context) {
      const id = idOf(ctx);
      if ((await withdrawRequest(ctx.state.sql as Sql, id)) === 0) throw new Refusal(404, 'notFound');
      await send(ctx, id);
    },
  };
};

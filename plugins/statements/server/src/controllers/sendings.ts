import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Clock } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import { runStatements } from '../services/run-statements';
import { sendStatement } from '../services/send-statement';
import { readId, refuseUnknown } from './documents';

function readBody(ctx: Context): Record<string, unknown> {
  const { body } = ctx.request as unknown as { body?: unknown };
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  return body as Record<string, unknown>;
}

/** Statements by e-mail: one account, or all of a company. Both only queue; the worker sends after the commit. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const dependencies = (ctx: Context) => ({
    sql: ctx.state.sql as Sql,
    actor: ctx.state.actor as SignedIn,
    clock: strapi.plugin('access').service('clock') as Clock,
  });
  return {
    async email(ctx: Context) {
      const account = readId(ctx.params.account);
      const body = readBody(ctx);
      // The period may stand in the address, as it does when the statement is read, or in the body.
      const query = ctx.query as Record<string, unknown>;
      refuseUnknown(body, ['to', 'format', 'language', 'from', 'until']);
      refuseUnknown(query, ['from', 'to', 'language']);
      ctx.body = await sendStatement(dependencies(ctx), {
        account,
        to: body.to,
        format: body.format,
        language: body.language ?? query.language,
        from: body.from ?? query.from,
        until: body.until ?? query.to,
      });
      ctx.status = 202;
    },

    async run(ctx: Context) {
      ctx.body = await runStatements(dependencies(ctx), readBody(ctx));
      ctx.status = 202;
    },
  };
};

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allows, type SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Clock } from '@ortak/kernel/calendar';
import type { Sql, System } from '@ortak/database';
import type { OutgoingMail } from '../mail/mail';
import { findAddressOf } from '../repositories/messages';
import { enqueueMail } from '../services/mail';
import { runStatements } from '../services/run-statements';
import { sendStatement } from '../services/send-statement';
import { readId, refuseUnknown } from './documents';

function readBody(ctx: Context): Record<string, unknown> {
  const { body } = ctx.request as unknown as { body?: unknown };
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  return body as Record<string, unknown>;
}

/** In the portal a statement goes to the reader's own address and to nobody else. */
async function ownAddress(sql: Sql, user: number, asked: unknown): Promise<string> {
  const own = await findAddressOf(sql, user);
  if (own === undefined) throw new Refusal(422, 'noRecipient', {}, [{ path: 'to', code: 'noRecipient' }]);
  if (asked !== undefined && asked !== own)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'to', code: 'readOnly' }]);
  return own;
}

/** Statements by e-mail: one account, or all of a company. Both only queue; the worker sends after the commit. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const dependencies = (ctx: Context) => ({
    sql: ctx.state.sql as Sql,
    actor: ctx.state.actor as SignedIn,
    clock: strapi.plugin('access').service('clock') as Clock,
  });
  // The outbox is no part of what the portal may write, so the program files the message itself.
  const fileForOneself = (mail: OutgoingMail) =>
    (strapi.plugin('access').service('system') as System).transaction((sql) => enqueueMail(sql, mail));
  return {
    async email(ctx: Context) {
      const account = readId(ctx.params.account);
      const body = readBody(ctx);
      // The period may stand in the address, as it does when the statement is read, or in the body.
      const query = ctx.query as Record<string, unknown>;
      refuseUnknown(body, ['to', 'format', 'language', 'from', 'until']);
      refuseUnknown(query, ['from', 'to', 'language']);
      const deps = dependencies(ctx);
      const own = deps.actor.kind === 'portal';
      if (!allows(deps.actor.rights, 'statements', own ? 'download' : 'create'))
        throw new Refusal(403, 'forbidden');
      ctx.body = await sendStatement(own ? { ...deps, file: fileForOneself } : deps, {
        account,
        to: own ? await ownAddress(deps.sql, deps.actor.user, body.to) : body.to,
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

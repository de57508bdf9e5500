import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readSettings } from '@ortak/config';
import type { Sql, System } from '@ortak/database';
import type { StaffActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Vault } from '../domain/vault';
import { readReason, revealNumber } from '../services/read-card-number';

/** A numeric id of the path; anything else names nothing. */
export function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

export const bodyOf = (ctx: Context): unknown => (ctx.request as unknown as { body: unknown }).body;

/** What payment cards have beside their records: the number, for a moment and a reason. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const vault = () => strapi.plugin('vault').service('vault') as Vault;
  return {
    /** Which vault this is, so that a form asks for a number or for a token. */
    describe(ctx: Context) {
      const { kind, reveals } = vault();
      ctx.body = { kind, reveals };
    },

    async reveal(ctx: Context) {
      // Also what refuses must not lie in any cache.
      ctx.set('Cache-Control', 'no-store');
      const dependencies = {
        sql: ctx.state.sql as Sql,
        system: strapi.plugin('access').service('system') as System,
        vault: vault(),
        keys: readSettings().secrets.vaultKeys,
      };
      const reason = readReason(bodyOf(ctx));
      ctx.body = await revealNumber(dependencies, (ctx.state.actor as StaffActor).user, readId(ctx), reason);
    },
  };
};

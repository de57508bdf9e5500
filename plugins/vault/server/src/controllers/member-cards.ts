import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Sql } from '@ortak/database';
import type { Actor, SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { isLanguage } from '@ortak/kernel/i18n';
import { drawCard } from '@ortak/plugin-statements/server/services/draw-card';
import { readRecords } from '@ortak/plugin-simple-rest/server/services/read-records';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { cardActions, type CardAction } from '../domain/member-card';
import { readChain } from '../repositories/member-cards';
import { changeMemberCard } from '../services/change-member-card';
import { readCardDocument } from '../services/draw-member-card';
import { bodyOf, readId } from './payment-cards';

/** What happens to member cards beside being written: loss, replacement, print. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async change(ctx: Context) {
    const action = String(ctx.params.action) as CardAction;
    if (!cardActions.includes(action)) throw new Refusal(404, 'notFound');
    const sql = ctx.state.sql as Sql;
    const id = await changeMemberCard(sql, readId(ctx), action, bodyOf(ctx));
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    const dependencies = { sql, actor: ctx.state.actor as Actor };
    ctx.body = (await readRecords(registry, dependencies, registry.need('member-cards'), [id])).get(id);
  },

  async print(ctx: Context) {
    const { language } = ctx.query;
    if (language !== undefined && !isLanguage(language))
      throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'language', code: 'notLanguage' }]);
    const actor = ctx.state.actor as SignedIn;
    const spoken = isLanguage(language) ? language : actor.language;
    drawCard(ctx, await readCardDocument(ctx.state.sql as Sql, readId(ctx), spoken));
  },

  async chain(ctx: Context) {
    const cards = await readChain(ctx.state.sql as Sql, readId(ctx));
    if (cards.length === 0) throw new Refusal(404, 'notFound');
    ctx.body = cards;
  },
});

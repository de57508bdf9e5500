import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor, SignedIn } from '@ortak/kernel/access';
import { today, type Clock } from '@ortak/kernel/calendar';
import { chooseLanguage } from '@ortak/kernel/i18n';
import { recordAudit, type Sql } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { drawLabels } from '@ortak/plugin-statements/server/services/draw-labels';
import { readLabelQuery, type Labelled } from '../domain/label-query';
import { readLabels } from '../services/read-labels';

/** HTTP of address labels: who stands in the list is decided by its filter and by the database. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (ctx: Context, resource: Labelled): Promise<void> => {
    const actor = ctx.state.actor as SignedIn;
    const sql = ctx.state.sql as Sql;
    const query = readLabelQuery(resource, ctx.query as Record<string, unknown>);
    const language = query.language ?? chooseLanguage(actor.language);
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    const { labels, without, filter } = await readLabels(
      registry,
      { sql, actor: actor as Actor },
      resource,
      query,
      language,
    );
    await recordAudit(sql, {
      action: 'export',
      resource,
      details: { format: 'labels', rows: labels.length, filter },
    });
    const clock = strapi.plugin('access').service('clock') as Clock;
    ctx.set('X-Labels', String(labels.length));
    ctx.set('X-Labels-Without-Address', String(without));
    const { sheet, skip } = query;
    drawLabels(ctx, {
      kind: 'labels',
      language,
      resource,
      date: today(clock, 'UTC'),
      sheet,
      skip,
      labels,
    });
  };
  return {
    members: (ctx: Context) => answer(ctx, 'members'),
    addresses: (ctx: Context) => answer(ctx, 'addresses'),
    people: (ctx: Context) => answer(ctx, 'people'),
  };
};

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor, SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { chooseLanguage, isLanguage, translate, translateKnown, type Language } from '@ortak/kernel/i18n';
import { recordAudit, type Sql, type System } from '@ortak/database';
import { readQuery } from '../domain/query';
import type { Resource } from '../domain/resource';
import { allow } from '../services/allow';
import { exportRecords } from '../services/export-records';
import type { Registry } from '../services/registry';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Format = keyof typeof types;

function languageOf(ctx: Context): Language {
  const asked = ctx.get('Accept-Language').slice(0, 2).toLowerCase();
  return isLanguage(asked) ? asked : chooseLanguage((ctx.state.actor as SignedIn | undefined)?.language);
}

function readFormat(ctx: Context): Format {
  const format = ctx.query.format ?? 'csv';
  if (format === 'csv' || format === 'xlsx') return format;
  const params = { values: Object.keys(types).join(', ') };
  throw new Refusal(400, 'formatUnknown', params, [{ path: 'format', code: 'notOneOf', params }]);
}

function readColumns(ctx: Context): string[] | undefined {
  const { columns } = ctx.query;
  if (columns === undefined || columns === '') return undefined;
  try {
    const names = JSON.parse(String(columns)) as unknown;
    if (Array.isArray(names) && names.every((name): name is string => typeof name === 'string')) return names;
  } catch {
    // Told below, like any other wrong list.
  }
  throw new Refusal(400, 'badRequest', {}, [{ path: 'columns', code: 'notList' }]);
}

/** GET /api/console/<resource>/export: every row of the filter as a file. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async consoleExport(ctx: Context) {
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    const resource: Resource | undefined = registry.get(String(ctx.params.resource));
    allow(ctx.state.actor as Actor | undefined, resource, 'export', 'console');
    const format = readFormat(ctx);
    const columns = readColumns(ctx);
    const language = languageOf(ctx);
    // On its own: an export that is cut off in the middle has been begun all the same.
    const { user } = ctx.state.actor as SignedIn;
    const system = strapi.plugin('access').service('system') as System;
    const note = async (details: Record<string, unknown>): Promise<void> => {
      const entry = { action: 'export', resource: resource.name, actor: 'staff', user, details } as const;
      await system.transaction((sql) => recordAudit(sql, entry));
    };
    const dependencies = { sql: ctx.state.sql as Sql, actor: ctx.state.actor as Actor };
    const query = readQuery(ctx.query);
    const body = await exportRecords(registry, dependencies, resource, {
      query,
      format,
      language,
      onExport: (rows) => note({ format, rows, filter: query.filter, ...(columns ? { columns } : {}) }),
      ...(columns === undefined ? {} : { columns }),
    });
    const name = translateKnown(language, `api.resources.${resource.name}`) ?? resource.name;
    const today = (strapi.plugin('access').service('clock') as { now(): Date })
      .now()
      .toISOString()
      .slice(0, 10);
    ctx.attachment(`${translate(language, 'api.exportName', { resource: name, date: today })}.${format}`);
    ctx.body = body;
    ctx.type = types[format];
  },
});

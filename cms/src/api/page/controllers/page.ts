import type { Context } from 'koa';
import type { PortalActor } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { countReaders, findPage, markRead } from '../repositories/page-readers';
import { previewPage } from '../services/read-page';

/** A numeric id of the path; anything else names nothing. */
function readId(ctx: Context): number {
  const text = String(ctx.params.id);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

/** @throws Refusal 400 for an unknown key, and for a person who is no id */
function readPerson(query: Readonly<Record<string, unknown>>): number {
  const { person, ...rest } = query;
  const errors: FieldError[] = Object.keys(rest).map((key) => ({
    path: key,
    code: 'unknownKey',
    params: { key },
  }));
  if (person === undefined) errors.push({ path: 'person', code: 'required' });
  else if (!/^[1-9]\d{0,8}$/.test(String(person))) errors.push({ path: 'person', code: 'notId' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return Number(person);
}

/** Pages beyond the dialect of simple-rest. Which page and which person somebody may see is decided by the database. */
export default () => ({
  async readers(ctx: Context) {
    const id = readId(ctx);
    const sql = ctx.state.sql as Sql;
    if ((await findPage(sql, id)) === undefined) throw new Refusal(404, 'notFound');
    ctx.body = await countReaders(sql, id);
  },

  async preview(ctx: Context) {
    const id = readId(ctx);
    ctx.body = await previewPage(ctx.state.sql as Sql, id, readPerson(ctx.query));
  },

  async read(ctx: Context) {
    const { person } = ctx.state.actor as PortalActor;
    if (!(await markRead(ctx.state.sql as Sql, readId(ctx), person))) throw new Refusal(404, 'notFound');
    ctx.status = 204;
  },
});

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { allows, type Actor, type SignedIn } from '@ortak/kernel/access';
import type { Clock } from '@ortak/kernel/calendar';
import { chooseLanguage, isLanguage, type Language } from '@ortak/kernel/i18n';
import { recordAudit, type Sql, type System } from '@ortak/database';
import { isFileFormat } from '../documents/file-format';
import { fileName } from '../documents/file-name';
import { invoiceHtml } from '../documents/invoice-html';
import { mostDocxRows } from '../documents/most-docx-rows';
import { statementHtml } from '../documents/statement-html';
import { statementJson } from '../documents/statement-json';
import { answerDrawn } from '../middlewares/drawn-answer';
import { readInvoice, readPortalInvoice } from '../services/read-invoice';
import { withPageTexts } from '../services/write-template';
import { readStatement } from '../services/read-statement';

export const formats = ['json', 'html', 'pdf', 'xlsx', 'docx'] as const;

/** A numeric id of the path; anything else names nothing. */
export function readId(value: unknown): number {
  const text = String(value);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(404, 'notFound');
  return Number(text);
}

/**
 * The language and the format of a document, as they were asked for; the reader's own language otherwise.
 * @throws Refusal 400 with the field that cannot be had
 */
export function readShape<F extends string>(
  query: Readonly<Record<string, unknown>>,
  known: readonly F[],
  standard: F,
  actor: SignedIn,
): { format: F; language: Language } {
  const errors: FieldError[] = [];
  const format = query.format === undefined || query.format === '' ? standard : (query.format as F);
  if (!known.includes(format))
    errors.push({ path: 'format', code: 'formatUnknown', params: { values: known.join(', ') } });
  const asked = query.language === '' ? undefined : query.language;
  if (asked !== undefined && !isLanguage(asked)) errors.push({ path: 'language', code: 'notLanguage' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return { format, language: isLanguage(asked) ? asked : chooseLanguage(actor.language) };
}

/** A file to keep is a right of its own; a page to look at is not. */
function allowDownload(actor: SignedIn, area: string, format: string): void {
  if (isFileFormat(format) && !allows(actor.rights, area, 'download')) throw new Refusal(403, 'forbidden');
}

/** Who looked at what, or took it out, stands in the audit trail. */
async function noteLook(
  ctx: Context,
  system: System,
  look: {
    readonly resource: string;
    readonly record: number;
    readonly member?: number;
    readonly company?: number;
    readonly details: { readonly format: string; readonly from?: string; readonly to?: string };
  },
): Promise<void> {
  const action = isFileFormat(look.details.format) ? 'download' : 'view';
  const actor = ctx.state.actor as SignedIn;
  if (actor.kind !== 'portal' || actor.preview === undefined) {
    await recordAudit(ctx.state.sql as Sql, { action, ...look });
    return;
  }
  // A preview writes nothing itself, and its looks are those of our staff.
  const { staff } = actor.preview;
  const details = { ...look.details, preview: actor.person };
  await system.transaction((sql) =>
    recordAudit(sql, { action, ...look, details, actor: 'staff', user: staff }),
  );
}

/** Keys of a query that nothing reads are a mistake that must not pass for an answer. */
export function refuseUnknown(query: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const errors = Object.keys(query)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
}

function sendPage(ctx: Context, language: Language, name: string, page: string): void {
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Language', language);
  ctx.set('Content-Disposition', `inline; filename="${name}"`);
  ctx.body = page;
}

/** Statements and invoices as data, as a page to print and as PDF. What a caller may see is decided by the database. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async statement(ctx: Context) {
    const actor = ctx.state.actor as SignedIn;
    const query = ctx.query as Record<string, unknown>;
    const account = readId(ctx.params.account);
    refuseUnknown(query, ['from', 'to', 'format', 'language']);
    const { format, language } = readShape(query, formats, 'json', actor);
    allowDownload(actor, 'statements', format);
    const clock = strapi.plugin('access').service('clock') as Clock;
    const deps = { sql: ctx.state.sql as Sql, clock, actor: actor as Actor };
    const found = await readStatement(deps, { account, from: query.from, to: query.to, language });
    const system = strapi.plugin('access').service('system') as System;
    const data = await system.transaction((own) => withPageTexts(own, found));
    const { memberId: member, companyId: company } = found.account;
    const details = { format, from: data.from, to: data.to };
    await noteLook(ctx, system, { resource: 'statements', record: account, member, company, details });
    if (isFileFormat(format)) {
      if (format === 'docx' && data.lines.length > mostDocxRows) throw new Refusal(422, 'tooManyRows');
      answerDrawn(ctx, data, format);
    } else if (format === 'html')
      sendPage(ctx, language, fileName(data, 'html'), statementHtml(data, String(ctx.state.nonce ?? '')));
    else ctx.body = statementJson(data);
  },

  async invoice(ctx: Context) {
    const actor = ctx.state.actor as SignedIn;
    const query = ctx.query as Record<string, unknown>;
    const invoice = readId(ctx.params.id);
    refuseUnknown(query, ['format', 'language']);
    const { format, language } = readShape(query, ['pdf', 'html'], 'pdf', actor);
    allowDownload(actor, 'invoices', format);
    const sql = ctx.state.sql as Sql;
    const system = strapi.plugin('access').service('system') as System;
    const data = await (actor.kind === 'portal'
      ? readPortalInvoice({ sql, system }, { invoice, language })
      : readInvoice({ sql }, { invoice, language }));
    await noteLook(ctx, system, { resource: 'invoices', record: invoice, details: { format } });
    if (format === 'pdf') answerDrawn(ctx, data);
    else sendPage(ctx, language, fileName(data, 'html'), invoiceHtml(data, String(ctx.state.nonce ?? '')));
  },
});

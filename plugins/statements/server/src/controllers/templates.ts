import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readSettings } from '@ortak/config';
import type { Actor } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { today, type Clock } from '@ortak/kernel/calendar';
import { formatDate, isLanguage, languageCodes, translateError, type Language } from '@ortak/kernel/i18n';
import { describeNotification } from '@ortak/kernel/notifications';
import { ofCompany, templateKinds, type TemplateKind } from '@ortak/kernel/templates';
import type { Sql, System } from '@ortak/database';
import { checkTexts, fillText, placeholdersOf, type PlaceholderValues } from '../domain/placeholders';
import { findMemberFields } from '../repositories/templates';
import { findAnyAccount } from '../repositories/statements';
import { statementValues } from '../services/write-template';
import { readStatement } from '../services/read-statement';
import { refuseUnknown } from './documents';

interface Asked {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly company: number | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly foot: string | null;
}

function readBody(ctx: Context): Asked {
  const { body } = ctx.request as unknown as { body?: unknown };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const given = body as Record<string, unknown>;
  refuseUnknown(given, ['kind', 'language', 'company', 'subject', 'text', 'foot']);
  const errors: FieldError[] = [];
  if (!templateKinds.includes(given.kind as TemplateKind))
    errors.push({ path: 'kind', code: 'notOneOf', params: { values: templateKinds.join(', ') } });
  if (!isLanguage(given.language))
    errors.push({ path: 'language', code: 'notOneOf', params: { values: languageCodes.join(', ') } });
  if (given.company !== undefined && given.company !== null && !Number.isInteger(given.company))
    errors.push({ path: 'company', code: 'notId' });
  const read = (path: 'subject' | 'text' | 'foot'): string | null => {
    const value = given[path] ?? null;
    if (value === null || typeof value === 'string') return value === '' ? null : value;
    errors.push({ path, code: 'notText' });
    return null;
  };
  const texts = { subject: read('subject'), text: read('text'), foot: read('foot') };
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return {
    kind: given.kind as TemplateKind,
    language: given.language as Language,
    company: (given.company as number | null | undefined) ?? null,
    ...texts,
  };
}

/** A line of a mail of notifications, as it would be read. */
const exampleLine = (language: Language): string =>
  `${describeNotification(language, { kind: 'announcement', title: 'Ortak' })}\n${readSettings().publicUrl}/pages/1`;

/** Texts as they would be read, before they are saved: with the figures of an account that the caller sees. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const clock = () => strapi.plugin('access').service('clock') as Clock;

  async function valuesFor(ctx: Context, { kind, language, company }: Asked): Promise<PlaceholderValues> {
    const sql = ctx.state.sql as Sql;
    if (!ofCompany(kind))
      return new Map([
        ['recipient.name', 'Ayşe Yılmaz'],
        ['link', readSettings().publicUrl],
        ['choicesLink', `${readSettings().publicUrl}/profile`],
        ['count', '1'],
        ['items', exampleLine(language)],
        ['days', '7'],
        ['form.name', 'Finansal yeterlik'],
        ['validUntil', formatDate(today(clock(), 'Europe/Istanbul'), language)],
      ]);
    const account = await findAnyAccount(sql, company);
    if (account === undefined) return new Map();
    const actor = ctx.state.actor as Actor;
    const answer = await readStatement({ sql, clock: clock(), actor }, { account, language });
    const system = strapi.plugin('access').service('system') as System;
    return system.transaction((own) => statementValues(own, answer));
  }

  return {
    async preview(ctx: Context) {
      const asked = readBody(ctx);
      const fields = await findMemberFields(ctx.state.sql as Sql);
      const known = placeholdersOf(
        asked.kind,
        fields.map(({ key }) => key),
      );
      const values = await valuesFor(ctx, asked);
      const { language } = ctx.state.actor as { language: Language };
      const fill = (text: string | null): string | null => text && fillText(text, values);
      ctx.body = {
        subject: fill(asked.subject),
        text: fill(asked.text),
        foot: fill(asked.foot),
        placeholders: known.map((key) => ({ key, value: values.get(key) ?? '' })),
        problems: checkTexts(asked.kind, asked, known).map(({ path, code, params }) => ({
          path,
          code,
          message: translateError(language, code, params),
        })),
      };
    },
  };
};

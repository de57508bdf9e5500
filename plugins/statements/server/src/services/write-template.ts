import {
  formatDate,
  formatDecimal,
  formatMoney,
  formatNumber,
  formatPeriod,
  formatPhone,
  labelOf,
  translate,
  type Language,
} from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import type { PageTexts, StatementData } from '../documents/document-data';
import { totalOverdue } from '../domain/age-amounts';
import { fillText, type PlaceholderValues } from '../domain/placeholders';
import type { Letter } from '../mail/mail';
import { findMemberExtra, findMemberFields, findTemplate, type MemberField } from '../repositories/templates';
import type { StatementAnswer } from './read-statement';

/** The value of an extra field as the reader writes such a thing. Records have no words of their own here. */
export function extraText(field: MemberField, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  const optionText = (one: unknown): string =>
    labelOf(field.options.find((option) => option.value === one)?.labels, language, String(one));
  switch (field.type) {
    case 'choice':
      return optionText(value);
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map(optionText).join(', ');
    case 'money':
      return formatMoney(BigInt(String(value)), field.currency ?? 'TRY', language);
    case 'integer':
      return formatNumber(Number(value), language);
    case 'decimal':
      return formatDecimal(String(value), language);
    case 'date':
      return formatDate(String(value), language);
    case 'boolean':
      return translate(language, value === true ? 'api.yes' : 'api.no');
    case 'phone':
      return formatPhone(String(value), language);
    case 'member':
    case 'file':
      return '';
    default:
      return String(value);
  }
}

/** Every value that the texts of a statement may name. @param sql of the program: an administrator decides what is told */
export async function statementValues(
  sql: Sql,
  { data, account }: StatementAnswer,
): Promise<PlaceholderValues> {
  const { language, currency, member, company } = data;
  const money = (minor: bigint): string => formatMoney(minor, currency, language);
  const fields = await findMemberFields(sql);
  const extra = fields.length > 0 ? await findMemberExtra(sql, account.memberId) : {};
  return new Map<string, string>([
    ['member.name', member.name],
    ['member.code', member.code],
    ['member.email', member.email ?? ''],
    ['member.taxNumber', member.taxNumber ?? ''],
    ['member.city', member.city ?? ''],
    ['company.name', company.name],
    ['company.phone', company.phone ?? ''],
    ['company.email', company.email ?? ''],
    ['company.website', company.website ?? ''],
    ['company.iban', company.iban ?? ''],
    ['account.balance', money(data.closing)],
    ['account.overdue', money(totalOverdue(data.ageing))],
    ['account.currency', currency],
    ['statement.from', formatDate(data.from, language)],
    ['statement.to', formatDate(data.to, language)],
    ['statement.period', formatPeriod(data.from, data.to, language)],
    ['statement.opening', money(data.opening)],
    ['statement.debit', money(data.debit)],
    ['statement.credit', money(data.credit)],
    ['statement.closing', money(data.closing)],
    ...fields.map((field): [string, string] => [
      `member.extra.${field.key}`,
      extraText(field, extra[field.storedAs], language),
    ]),
  ]);
}

/** The statement with the texts that its company wants above and below its table. @param sql of the program */
export async function withPageTexts(sql: Sql, answer: StatementAnswer): Promise<StatementData> {
  const { data, account } = answer;
  const template = await findTemplate(sql, 'statement-page', data.language, account.companyId);
  if (template === undefined) return data;
  const values = await statementValues(sql, answer);
  const texts: PageTexts = {
    head: fillText(template.text ?? '', values).trim(),
    foot: fillText(template.foot ?? '', values).trim(),
  };
  return { ...data, texts };
}

/** What the mail of a statement says instead of Ortak's own words. @param sql of the program */
export async function statementWords(
  sql: Sql,
  answer: StatementAnswer,
): Promise<Pick<Letter, 'subject' | 'text'> | undefined> {
  const template = await findTemplate(sql, 'statement', answer.data.language, answer.account.companyId);
  if (template === undefined) return undefined;
  const values = await statementValues(sql, answer);
  return { subject: fillText(template.subject ?? '', values), text: fillText(template.text ?? '', values) };
}

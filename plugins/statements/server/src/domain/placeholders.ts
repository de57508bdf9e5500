import type { FieldError } from '@ortak/kernel/api';
import { ofCompany, type TemplateKind } from '@ortak/kernel/templates';

/** Values by placeholder: `member.name` → `Yıldız Market A.Ş.`, formatted for the reader. */
export type PlaceholderValues = ReadonlyMap<string, string>;

const ofStatement = [
  'member.name',
  'member.code',
  'member.email',
  'member.taxNumber',
  'member.city',
  'company.name',
  'company.phone',
  'company.email',
  'company.website',
  'company.iban',
  'account.balance',
  'account.overdue',
  'account.currency',
  'statement.from',
  'statement.to',
  'statement.period',
  'statement.opening',
  'statement.debit',
  'statement.credit',
  'statement.closing',
] as const;

const fixed: Readonly<Record<TemplateKind, readonly string[]>> = {
  statement: ofStatement,
  'statement-page': ofStatement,
  invitation: ['recipient.name', 'link', 'days'],
  'password-reset': ['recipient.name', 'link'],
  'analysis-due': ['recipient.name', 'form.name', 'validUntil', 'link'],
  notification: ['recipient.name', 'count', 'items', 'link', 'choicesLink'],
};

/** Without these a mail of the kind is of no use. */
const needed: Readonly<Partial<Record<TemplateKind, readonly string[]>>> = {
  invitation: ['link'],
  'password-reset': ['link'],
  notification: ['items'],
};

/**
 * Every placeholder of a kind.
 * @param extra keys of the extra fields of members that are in use
 */
export function placeholdersOf(kind: TemplateKind, extra: readonly string[]): string[] {
  const own = ofCompany(kind) ? extra.map((key) => `member.extra.${key}`) : [];
  return [...fixed[kind], ...own];
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders that a text names, in order. */
export const namedIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, name]) => name as string);

/** The text with its values. What has no value is empty; values are text and never read for placeholders themselves. */
export const fillText = (text: string, values: PlaceholderValues): string =>
  text.replace(placeholder, (_all, name: string) => values.get(name) ?? '');

export interface TemplateTexts {
  readonly subject: string | null;
  readonly text: string | null;
  readonly foot: string | null;
}

/** Lines of a page that stand above or below a statement's table. */
export const mostPageLines = 12;

/**
 * What is wrong with the texts of a template.
 * @param known every placeholder of its kind
 */
export function checkTexts(kind: TemplateKind, texts: TemplateTexts, known: readonly string[]): FieldError[] {
  const errors: FieldError[] = [];
  const page = kind === 'statement-page';
  if (page && texts.subject) errors.push({ path: 'subject', code: 'notForType' });
  if (!page && texts.foot) errors.push({ path: 'foot', code: 'notForType' });
  if (!page && !texts.subject) errors.push({ path: 'subject', code: 'required' });
  if (!texts.text && !(page && texts.foot)) errors.push({ path: 'text', code: 'required' });
  for (const path of ['subject', 'text', 'foot'] as const) {
    const text = texts[path] ?? '';
    for (const key of new Set(namedIn(text)))
      if (!known.includes(key))
        errors.push({
          path,
          code: 'unknownPlaceholder',
          params: { key: key.slice(0, 80), known: known.join(', ') },
        });
    if (/\{\{|\}\}/.test(text.replace(placeholder, ''))) errors.push({ path, code: 'placeholderOpen' });
    if (page && text.split('\n').length > mostPageLines)
      errors.push({ path, code: 'tooMany', params: { max: mostPageLines } });
  }
  const named = namedIn(texts.text ?? '');
  for (const key of needed[kind] ?? [])
    if (texts.text && !named.includes(key))
      errors.push({ path: 'text', code: 'placeholderMissing', params: { key } });
  return errors;
}

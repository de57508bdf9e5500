import type { FieldType } from '@ortak/kernel/extra';
import { languageCodes, type Labels, type Language } from '@ortak/kernel/i18n';
import type { Definition } from '../extra/definition';

/** Languages in which names can be given. */
export const labelLanguages: readonly Language[] = languageCodes;

/** What a language calls itself. */
export const languageName = (code: string): string => {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
};

export const textTypes: ReadonlySet<FieldType> = new Set(['text', 'longtext', 'url', 'email', 'phone']);
export const numberTypes: ReadonlySet<FieldType> = new Set(['integer', 'decimal', 'money']);
export const choiceTypes: ReadonlySet<FieldType> = new Set(['choice', 'choices']);
const neverUnique: ReadonlySet<FieldType> = new Set(['longtext', 'choices', 'boolean']);

export const hasBounds = (type: FieldType): boolean =>
  textTypes.has(type) || numberTypes.has(type) || type === 'date';
export const mayBeUnique = (type: FieldType): boolean => !neverUnique.has(type);

/** What a new field begins with. */
export const startOf = (entity: string, order: number): Partial<Definition> => ({
  entity,
  order,
  type: 'text',
  labels: {},
  help: {},
  options: [],
  portal: 'hidden',
  listed: true,
});

const nothing = (value: unknown): boolean => value === undefined || value === null || value === '';

const withoutEmpty = (labels: Readonly<Record<string, unknown>> | null | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(labels ?? {}).flatMap(([language, text]) =>
      typeof text === 'string' && text.trim() ? [[language, text.trim()]] : [],
    ),
  );

/** What the form sends: what does not go with the type has been put aside. */
export const toDefinition = (typed: Partial<Definition>): Partial<Definition> => {
  const type = typed.type ?? 'text';
  const { indexState: _s, indexDone: _d, indexTotal: _t, indexError: _e, ...rest } = typed;
  const condition = typed.shownIf;
  return {
    ...rest,
    labels: withoutEmpty(typed.labels),
    help: withoutEmpty(typed.help),
    options: choiceTypes.has(type)
      ? (typed.options ?? []).map((option) => ({ ...option, labels: withoutEmpty(option.labels) }))
      : [],
    currency: type === 'money' ? (typed.currency ?? null) : null,
    min: hasBounds(type) && !nothing(typed.min) ? (typed.min ?? null) : null,
    max: hasBounds(type) && !nothing(typed.max) ? (typed.max ?? null) : null,
    pattern: textTypes.has(type) ? typed.pattern || null : null,
    unique: mayBeUnique(type) && typed.unique === true,
    default: nothing(typed.default) ? null : typed.default,
    shownIf: condition?.field ? condition : null,
    section: typed.section?.trim() || null,
  };
};

/** A stored value that does not fit another type. */
export interface Misfit {
  readonly id: number;
  readonly value: string;
}

/** What a refused change of the type says about stored values. */
export const misfitsOf = (error: unknown): readonly Misfit[] => {
  const { body } = error as {
    body?: { error?: { details?: { errors?: { code: string; params?: { id: number; value: string } }[] } } };
  };
  return (body?.error?.details?.errors ?? []).flatMap(({ code, params }) =>
    code === 'valueMisfits' && params ? [params] : [],
  );
};

/** Lines that were pasted as options: one a line, `value; name` where both are given. */
export const readLines = (
  text: string,
  language: Language,
  keyOf: (name: string) => string,
): { value: string; labels: Labels }[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [first = '', second] = line.split(/\t|;/, 2).map((part) => part.trim());
      return second === undefined
        ? { value: keyOf(first) || first, labels: { [language]: first } }
        : { value: first, labels: { [language]: second } };
    });

import { isDecimal } from '@ortak/kernel/money';
import { formatDate, translateError, type Language } from '@ortak/kernel/i18n';
import type { Validator } from 'react-admin';
import type { Definition } from './definition';

type Check = (value: unknown) => string | undefined;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const numbers = new Set(['integer', 'decimal', 'money']);
const texts = new Set(['text', 'longtext', 'url', 'email', 'phone']);

/** Longest texts, as the server takes them. */
const longest: Readonly<Record<string, number>> = {
  text: 500,
  longtext: 20_000,
  url: 2_000,
  email: 254,
  phone: 40,
};

/** Two decimals as text, by size. Amounts and decimals of a form are short enough for this to be exact. */
const less = (a: unknown, b: unknown): boolean => Number(a) < Number(b);

/**
 * What is wrong with a typed value, as far as the form can tell; the server has the last word. Messages are the server's own.
 * @param money how an amount is written, for the bounds of money
 */
export function checkInput(
  { type, required, min, max }: Pick<Definition, 'type' | 'required' | 'min' | 'max'>,
  language: Language,
  money: (minor: number) => string = String,
): Check {
  const say = (code: string, params: Record<string, string | number> = {}): string =>
    translateError(language, code, params);
  const bound = (value: string | number): string | number =>
    type === 'money' ? money(Number(value)) : value;
  return (value) => {
    if (isEmpty(value)) return required ? say('required') : undefined;
    if (numbers.has(type)) {
      if (type === 'decimal' ? !isDecimal(String(value)) : !Number.isSafeInteger(value))
        return say(type === 'decimal' ? 'notDecimal' : 'notInteger');
      if (min !== null && less(value, min)) return say('tooSmall', { min: bound(min) });
      if (max !== null && less(max, value)) return say('tooLarge', { max: bound(max) });
    }
    if (type === 'date') {
      const day = String(value);
      if (min !== null && day < String(min))
        return say('tooEarly', { min: formatDate(String(min), language) });
      if (max !== null && day > String(max))
        return say('tooLate', { max: formatDate(String(max), language) });
    }
    if (texts.has(type)) {
      const length = [...String(value)].length;
      if (min !== null && length < Number(min)) return say('tooShort', { min: Number(min) });
      const most = Math.min(longest[type] ?? 500, max === null ? Infinity : Number(max));
      if (length > most) return say('tooLong', { max: most });
    }
    if (type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value))) return say('notEmail');
    return undefined;
  };
}

/** Whether a text has the form of a pattern, by the same engine as the server's, which ends in time. Undefined: it is no pattern. */
export async function matchesPattern(pattern: string, text: string): Promise<boolean | undefined> {
  const { RE2JS } = await import('re2js');
  try {
    return RE2JS.compile(pattern).matches(text);
  } catch {
    return undefined;
  }
}

/** The validator of a field's input. */
export function validatorOf(
  definition: Definition,
  language: Language,
  money?: (minor: number) => string,
): Validator {
  const check = checkInput(definition, language, money);
  const { pattern } = definition;
  const validator: Validator & { isRequired?: boolean } = (value: unknown) => {
    const problem = check(value);
    if (problem !== undefined || pattern === null || isEmpty(value)) return problem;
    return matchesPattern(pattern, String(value)).then((fits) =>
      fits === false ? translateError(language, 'notPattern', { pattern }) : undefined,
    );
  };
  // react-admin marks the label of an input whose validator says so.
  validator.isRequired = definition.required;
  return validator;
}

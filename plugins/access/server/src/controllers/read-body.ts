import { Refusal, type FieldError } from '@ortak/kernel/api';

const longest = 1000;

/**
 * The named texts of a JSON body.
 * @throws Refusal 400 naming each one that is absent, empty, no text, or absurdly long
 */
export function readTexts<K extends string>(body: unknown, keys: readonly K[]): Record<K, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const errors: FieldError[] = [];
  const texts = {} as Record<K, string>;
  for (const key of keys) {
    const value = (body as Record<string, unknown>)[key];
    if (value === undefined || value === null || value === '') errors.push({ path: key, code: 'required' });
    else if (typeof value !== 'string') errors.push({ path: key, code: 'notText' });
    else if (value.length > longest) errors.push({ path: key, code: 'tooLong', params: { max: longest } });
    else if (value.includes('\0')) errors.push({ path: key, code: 'invalidCharacters' });
    else texts[key] = value;
  }
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return texts;
}

import type { FieldError } from '@ortak/kernel/api';

/** One message goes to a few people; a list of customers is a run. */
export const mostAddresses = 10;

/**
 * An address as mail servers take it: no display name, no comment, no quoting, no control characters. Stricter than
 * RFC 5322 on purpose, because whatever passes here ends up in a header.
 */
const address =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)([A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/** Whether a text is one plain e-mail address. */
export function isAddress(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= 254 && address.test(value) && !/\.\.|^\.|\.@/.test(value)
  );
}

/**
 * The recipients that somebody asked for: one address, or a list of them. Doubles are dropped.
 * @returns the addresses, or what is wrong; no addresses when nobody was named
 */
export function readAddresses(to: unknown): { addresses: string[] } | { errors: FieldError[] } {
  if (to === undefined || to === null || to === '') return { addresses: [] };
  const list = Array.isArray(to) ? to : [to];
  if (list.length > mostAddresses)
    return { errors: [{ path: 'to', code: 'tooMany', params: { max: mostAddresses } }] };
  const errors: FieldError[] = [];
  const addresses = new Map<string, string>();
  list.forEach((one: unknown, index) => {
    if (isAddress(one)) addresses.set(one.toLowerCase(), one);
    else errors.push({ path: Array.isArray(to) ? `to.${index}` : 'to', code: 'notEmail' });
  });
  return errors.length > 0 ? { errors } : { addresses: [...addresses.values()] };
}

/** A text as it may stand in a header: on one line, without control characters, not endless. */
export function headerText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these characters are what is taken out
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  return [...line].slice(0, 300).join('');
}

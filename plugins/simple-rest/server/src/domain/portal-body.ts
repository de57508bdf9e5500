import type { FieldError, Resource } from './resource';

/**
 * What somebody of the portal may say of a record: fields that they see and may write. Those that they only see are left out,
 * so that a client may send back what it got; what they do not see is as unknown to them as any other word.
 * @returns the body without what is not theirs to write, and an error for each unknown key
 */
export function readPortalBody(
  { portal }: Resource,
  body: unknown,
): { readonly body: unknown; readonly errors: readonly FieldError[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { body, errors: [] };
  const seen = new Set([...(portal?.fields ?? []), 'id', 'version', 'createdAt', 'updatedAt']);
  const writable = new Set([...(portal?.writable ?? []), 'version']);
  const entries = Object.entries(body);
  return {
    body: Object.fromEntries(entries.filter(([key]) => writable.has(key))),
    errors: entries
      .filter(([key]) => !seen.has(key))
      .map(([key]) => ({ path: key, code: 'unknownKey', params: { key } })),
  };
}

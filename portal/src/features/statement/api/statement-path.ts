import type { Language } from '@ortak/kernel/i18n';
import type { Span } from '../span';

/** Where the statement of an account is, as data or as a document. */
export const statementPath = (
  account: number,
  { from, to }: Span,
  language: Language,
  format: 'json' | 'pdf' | 'xlsx' | 'docx',
): string => `/api/statements/${account}?${new URLSearchParams({ from, to, format, language }).toString()}`;

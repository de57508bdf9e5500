import type { Language } from '@ortak/kernel/i18n';
import type { Invoice } from './invoice';

/** Where the PDF of an invoice is, in a language. */
export const invoicePdfPath = (id: number, language: Language): string =>
  `/api/statements/invoices/${id}?format=pdf&language=${language}`;

export const invoicePdfName = (invoice: Pick<Invoice, 'number'>): string => `${invoice.number}.pdf`;

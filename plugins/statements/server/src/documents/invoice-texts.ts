import {
  formatAmount,
  formatDate,
  formatDecimal,
  formatPercent,
  formatPeriod,
  speak,
  type Language,
} from '@ortak/kernel/i18n';
import { sumTaxes } from '../domain/sum-taxes';
import type { InvoiceData, InvoiceDocumentLine } from './document-data';
import type { Fact } from './letter-html';

/** What an invoice is called: draft, invoice or credit note. */
export function invoiceTitle(data: InvoiceData): string {
  const say = speak(data.language);
  if (data.status === 'draft') return say('statement.invoice.draft');
  return say(data.creditNote ? 'statement.invoice.creditNote' : 'statement.invoice.title');
}

/** What stands beside the addressee of an invoice, on paper and on screen. */
export function invoiceFacts(data: InvoiceData): Fact[] {
  const say = speak(data.language);
  const { language } = data;
  const facts: (Fact | null)[] = [
    data.number ? { label: say('statement.invoice.number'), value: data.number } : null,
    { label: say('statement.invoice.issueDate'), value: formatDate(data.issueDate, language, 'long') },
    data.creditNote
      ? null
      : { label: say('statement.invoice.dueDate'), value: formatDate(data.dueDate, language, 'long') },
    data.periodStart && data.periodEnd
      ? {
          label: say('statement.invoice.period'),
          value: formatPeriod(data.periodStart, data.periodEnd, language),
        }
      : null,
    { label: say('statement.memberCode'), value: data.member.code },
    data.subscription ? { label: say('statement.invoice.subscription'), value: data.subscription } : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** A figure of an invoice's lines: its title and its text on a line, empty where there is nothing to say. */
export interface InvoiceFigure {
  readonly title: string;
  readonly text: (line: InvoiceDocumentLine) => string;
}

/** The figures beside the description; those that no line needs are left out. */
export function invoiceFigures(data: InvoiceData): InvoiceFigure[] {
  const say = speak(data.language);
  const { language, currency } = data;
  const figures: InvoiceFigure[] = [
    { title: say('statement.invoice.quantity'), text: (line) => formatDecimal(line.quantity, language) },
    { title: say('statement.invoice.unitPrice'), text: (line) => formatDecimal(line.unitPrice, language, 2) },
    {
      title: say('statement.invoice.discountRate'),
      text: (line) => (/[1-9]/.test(line.discountRate) ? formatPercent(line.discountRate, language) : ''),
    },
    { title: say('statement.invoice.taxRate'), text: (line) => formatPercent(line.taxRate, language) },
    { title: say('statement.invoice.net'), text: (line) => formatAmount(line.net, currency, language) },
  ];
  return figures.filter(({ text }) => data.lines.some((line) => text(line) !== ''));
}

/** The service period of a line, empty when it has none. */
export function linePeriod(line: InvoiceDocumentLine, language: Language): string {
  return line.periodStart && line.periodEnd ? formatPeriod(line.periodStart, line.periodEnd, language) : '';
}

/** Net, then tax by rate: the amounts above the total. */
export function invoiceSums(data: InvoiceData): { readonly label: string; readonly amount: bigint }[] {
  const say = speak(data.language);
  return [
    { label: say('statement.invoice.totalNet'), amount: data.net },
    ...sumTaxes(data.lines).map(({ rate, tax }) => ({
      label: say('statement.invoice.totalTax', { rate: formatDecimal(rate, data.language) }),
      amount: tax,
    })),
  ];
}

/** What has been settled of an invoice; null where that says nothing (drafts, credit notes, void ones). */
export function settledAmount(data: InvoiceData): bigint | null {
  return data.status === 'posted' && !data.creditNote ? data.total - data.open : null;
}

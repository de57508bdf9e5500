import { formatAmount, formatMoney, speak } from '@ortak/kernel/i18n';
import type { InvoiceData } from './document-data';
import { html, type Html } from './escape-html';
import {
  invoiceFacts,
  invoiceFigures,
  invoiceSums,
  invoiceTitle,
  linePeriod,
  settledAmount,
} from './invoice-texts';
import { letterHtml } from './letter-html';

/**
 * The invoice as a page to read and print, in the design of the PDF.
 * @param nonce of the response's content security policy
 */
export function invoiceHtml(data: InvoiceData, nonce: string): string {
  const { language, company, member } = data;
  const body = html`${lines(data)}${totals(data)}${payable(data)}
    <p class="note small">${speak(language)('statement.invoice.thanks')}</p>`;
  return letterHtml(
    { language, company, member, title: invoiceTitle(data), facts: invoiceFacts(data), body },
    nonce,
  );
}

function lines(data: InvoiceData): Html {
  const figures = invoiceFigures(data);
  const rows = data.lines.map(
    (line) =>
      html`<tr>
        <td>
          ${line.description}
          <div class="small">${linePeriod(line, data.language)}</div>
        </td>
        ${figures.map(({ text }) => html`<td class="amount">${text(line)}</td>`)}
      </tr> `,
  );
  return html`<table>
    <thead>
      <tr>
        <th>${speak(data.language)('statement.description')}</th>
        ${figures.map(({ title }) => html`<th class="amount">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function totals(data: InvoiceData): Html {
  const say = speak(data.language);
  const row = (label: string, amount: bigint): Html =>
    html`<tr>
      <td>${label}</td>
      <td class="amount">${formatAmount(amount, data.currency, data.language)}</td>
    </tr>`;
  const paid = settledAmount(data);
  return html`<table class="totals">
    ${invoiceSums(data).map(({ label, amount }) => row(label, amount))}
    <tr class="sum">
      <td>${say('statement.invoice.total')}</td>
      <td class="amount">${formatMoney(data.total, data.currency, data.language)}</td>
    </tr>
    ${paid !== null && paid !== 0n && row(say('statement.invoice.paid'), paid)}
  </table>`;
}

function payable(data: InvoiceData): Html | null {
  const say = speak(data.language);
  if (data.status === 'void') return html`<div class="payable void">${say('statement.invoice.voided')}</div>`;
  if (settledAmount(data) === null) return null;
  return html`<div class="payable">
    <span>${say('statement.invoice.payable')}</span
    ><b>${formatMoney(data.open, data.currency, data.language)}</b>
  </div>`;
}

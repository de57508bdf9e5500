import { formatAmount, formatDate, formatMoney, speak } from '@ortak/kernel/i18n';
import { ageingBuckets, totalOpen } from '../domain/age-amounts';
import type { StatementData } from './document-data';
import { html, type Html } from './escape-html';
import { letterHtml } from './letter-html';
import { statementFacts } from './statement-facts';
import { lineTexts, standingOf } from './statement-texts';

/**
 * The statement as a page to read and print, in the design of the PDF.
 * @param nonce of the response's content security policy
 */
export function statementHtml(data: StatementData, nonce: string): string {
  const body = html`${figures(data)}${pageText(data.texts?.head)}${movements(data)}${ageing(data)}
    <p class="note small">${speak(data.language)('statement.note')}</p>
    ${pageText(data.texts?.foot)}`;
  const title = speak(data.language)('statement.title');
  const { language, company, member } = data;
  return letterHtml({ language, company, member, title, facts: statementFacts(data), body }, nonce);
}

/** What the company says above or below the table: text, whatever stands in it. */
const pageText = (text: string | undefined): Html | string =>
  text ? html`<p class="words">${text}</p>` : '';

const amountIn =
  (data: StatementData) =>
  (minor: bigint): string =>
    formatAmount(minor, data.currency, data.language);

function figures(data: StatementData): Html {
  const say = speak(data.language);
  const amount = amountIn(data);
  const size = data.closing < 0n ? -data.closing : data.closing;
  return html`<section class="figures">
    <div>
      <span>${say('statement.opening')}</span
      ><b class="${data.opening < 0n && 'bad'}">${amount(data.opening)}</b>
    </div>
    <div><span>${say('statement.debits')}</span><b>${amount(data.debit)}</b></div>
    <div><span>${say('statement.credits')}</span><b>${amount(data.credit)}</b></div>
    <div class="main">
      <span>${say(`statement.${standingOf(data.closing)}`)}</span
      ><b>${formatMoney(size, data.currency, data.language)}</b>
    </div>
  </section>`;
}

function movements(data: StatementData): Html {
  const say = speak(data.language);
  const amount = amountIn(data);
  const rows = lineTexts(data).map(
    (line) =>
      html`<tr>
        <td class="date">${line.date}</td>
        <td class="date due">${line.dueDate}</td>
        <td class="number">${line.document}</td>
        <td>
          ${line.description}
          <div class="document small">${line.document}</div>
        </td>
        <td class="amount">${line.debit}</td>
        <td class="amount">${line.credit}</td>
        <td class="amount ${line.negative && 'bad'}">${line.balance}</td>
      </tr> `,
  );
  return html`<table>
    <thead>
      <tr>
        <th>${say('statement.date')}</th>
        <th class="due">${say('statement.dueDate')}</th>
        <th class="number">${say('statement.document')}</th>
        <th>${say('statement.description')}</th>
        <th class="amount">${say('statement.debit')}</th>
        <th class="amount">${say('statement.credit')}</th>
        <th class="amount">${say('statement.balance')}</th>
      </tr>
    </thead>
    <tbody>
      <tr class="carried">
        <td class="date">${formatDate(data.from, data.language)}</td>
        <td class="due"></td>
        <td class="number"></td>
        <td>${say('statement.opening')}</td>
        <td></td>
        <td></td>
        <td class="amount ${data.opening < 0n && 'bad'}">${amount(data.opening)}</td>
      </tr>
      ${rows}${
        rows.length === 0 &&
        html`<tr class="empty">
          <td colspan="7">${say('statement.empty')}</td>
        </tr>`
      }
    </tbody>
    <tfoot>
      <tr>
        <td></td>
        <td class="due"></td>
        <td class="number"></td>
        <td>${say('statement.total')}</td>
        <td class="amount">${amount(data.debit)}</td>
        <td class="amount">${amount(data.credit)}</td>
        <td class="amount ${data.closing < 0n && 'bad'}">${amount(data.closing)}</td>
      </tr>
    </tfoot>
  </table> `;
}

function ageing(data: StatementData): Html {
  const say = speak(data.language);
  const amount = amountIn(data);
  const date = formatDate(data.ageingDate, data.language, 'long');
  const boxes = ageingBuckets.map((bucket) => {
    const open = data.ageing[bucket];
    const tone = open === 0n ? 'zero' : bucket === 'notDue' ? '' : 'bad';
    return html`<div>
      <dt>${say(`statement.ageing.${bucket}`)}</dt>
      <dd class="${tone}">${amount(open)}</dd>
    </div>`;
  });
  return html`<section class="ageing">
    <h3>
      ${say('statement.ageing.title')} <span class="small">${say('statement.ageing.asOf', { date })}</span>
    </h3>
    <dl>
      ${boxes}
      <div>
        <dt>${say('statement.ageing.total')}</dt>
        <dd>${amount(totalOpen(data.ageing))}</dd>
      </div>
    </dl>
  </section>`;
}

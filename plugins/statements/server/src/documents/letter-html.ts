import { factsOf, type Language } from '@ortak/kernel/i18n';
import { addressLines, contactLines, identityOf, initialsOf, taxLine } from './address-lines';
import type { Addressee, Letterhead } from './document-data';
import { html, type Html } from './escape-html';
import { sheetStyle } from './sheet-style';

/** A label with its value, beside the addressee. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface LetterParts {
  readonly language: Language;
  readonly company: Letterhead;
  readonly member: Addressee;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly body: Html;
}

/**
 * A whole document: letterhead, addressee, title and facts around a body. It has no scripts and one style sheet.
 * @param nonce of the response's content security policy
 */
export function letterHtml(parts: LetterParts, nonce: string): string {
  const { language, company, member } = parts;
  const identity = identityOf(member, language);
  const sender = [company.name, ...addressLines(company, language)].join(' · ');
  const page = html`<!doctype html>
    <html lang="${language}" dir="${factsOf(language).direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${parts.title} · ${member.name}</title>
        <style nonce="${nonce}">
          ${sheetStyle(company.colour)}
        </style>
      </head>
      <body>
        <main class="sheet">
          <header class="head">
            <div class="brand">
              <div class="mark" aria-hidden="true">${initialsOf(company.name, language)}</div>
              <div>
                <h2>${company.name}</h2>
                <div class="small">${taxLine(company, language)}</div>
              </div>
            </div>
            <div class="contact small">${contactLines(company, language).join('\n')}</div>
          </header>
          <section class="letter">
            <address class="window">
              <div class="sender">${sender}</div>
              <strong>${member.name}</strong>
              ${addressLines(member, language, company).map((line) => html`<div>${line}</div>`)}
              ${identity && html`<div class="small">${identity.label}: ${identity.value}</div>`}
            </address>
            <div class="facts">
              <h1>${parts.title}</h1>
              <dl>
                ${parts.facts.map(
                  ({ label, value }) =>
                    html`<dt>${label}</dt>
                      <dd>${value}</dd>`,
                )}
              </dl>
            </div>
          </section>
          ${parts.body}
        </main>
      </body>
    </html> `;
  return page.text;
}

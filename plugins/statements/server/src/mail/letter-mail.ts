import { readSettings } from '@ortak/config';
import { createLook } from '@ortak/kernel/look';
import { factsOf, type Language } from '@ortak/kernel/i18n';
import { type Html, html } from '../documents/escape-html';

/** What a mail shows: a few sentences, perhaps one figure. Mail programs know no style sheets, so styles are inline. */
export interface MailParts {
  readonly language: Language;
  /** Above everything: the company, or Ortak. */
  readonly sender: string;
  readonly colour: string | null;
  readonly paragraphs: readonly string[];
  readonly figure?: { readonly label: string; readonly value: string };
  /** At the very end, small. */
  readonly foot: readonly string[];
}

/** The mail as HTML; every text is escaped, and addresses of pages become links. */
export function mailHtml(parts: MailParts): string {
  const { palette, accent } = createLook('light', parts.colour);
  const font = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
  const small = `margin:0 0 4px;font-size:12px;line-height:18px;color:${palette.textDimmed}`;
  const paragraph = `margin:0 0 16px;font-size:15px;line-height:24px;color:${palette.text};white-space:pre-line`;
  const figure = parts.figure;
  const box =
    figure &&
    html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:4px 0 20px">
      <tr>
        <td style="padding:16px 20px;background:${accent.soft};border-radius:8px;color:${accent.text}">
          <div style="font-size:13px">${figure.label}</div>
          <div style="font-size:24px;font-weight:600;padding-top:2px">${figure.value}</div>
        </td>
      </tr>
    </table>`;
  return html`<!doctype html>
    <html lang="${parts.language}" dir="${factsOf(parts.language).direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
      </head>
      <body style="margin:0;padding:24px 12px;background:${palette.background};${font}">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            <td align="center">
              <table
                role="presentation"
                width="560"
                cellpadding="0"
                cellspacing="0"
                style="max-width:560px;width:100%;background:${palette.surface};border-top:5px solid ${accent.solid};border-radius:6px"
              >
                <tr>
                  <td style="padding:28px 32px 24px">
                    <div style="font-size:18px;font-weight:600;color:${palette.text};padding-bottom:20px">
                      ${parts.sender}
                    </div>
                    ${parts.paragraphs.map(
                      (text, at) =>
                        html`<p style="${paragraph}">${linked(text, accent.text)}</p>
                          ${at === 1 && box}`,
                    )}
                  </td>
                </tr>
                <tr>
                  <td style="padding:16px 32px 24px;border-top:1px solid ${palette.line}">
                    ${parts.foot.map((text) => html`<p style="${small}">${text}</p>`)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.text;
}

/** Our own addresses in a text as links. What somebody wrote into a name or a note leads nowhere. */
function linked(text: string, colour: string): Html {
  const { publicUrl } = readSettings();
  const pieces = text.split(/(https?:\/\/[^\s<>"']+)/);
  const parts = pieces.map((piece, at) =>
    at % 2 === 1 && (piece === publicUrl || piece.startsWith(`${publicUrl}/`))
      ? html`<a href="${piece}" style="color:${colour}">${piece}</a>`
      : html`${piece}`,
  );
  return html`${parts}`;
}

import { translate, type Language } from '@ortak/kernel/i18n';
import { readLogo } from '@ortak/kernel/look';
import { addressLines, contactLines, identityOf, initialsOf, taxLine } from '../documents/address-lines';
import type { Addressee, Letterhead } from '../documents/document-data';
import type { Fact } from '../documents/letter-html';
import { face } from './faces';
import { wrap } from './fit-text';
import { widthOf, type Pen, type Style } from './pen';
import { sheet, type Ink } from './sheet';

const windowWidth = 250;
const nameWidth = 260;
const factsLeft = 336;
const [markTop, markSide, logoWidth] = [36, 34, 96];

/** Where a company's logo stands on the first page, in points; undefined without one. */
export function logoBox(
  company: Letterhead,
):
  | { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  | undefined {
  const logo = readLogo(company.logo);
  if (!logo) return undefined;
  const scale = Math.min(markSide / logo.height, logoWidth / logo.width);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return { left: sheet.left, top: markTop + (markSide - height) / 2, width, height };
}

/** The company at the head of the first page: its colour along the edge, its mark and name, how to reach it. */
export function drawLetterhead(pen: Pen, ink: Ink, company: Letterhead, language: Language): void {
  const { accent } = ink.look;
  pen.box(0, 0, sheet.width, 5, accent.solid);
  const logo = logoBox(company);
  if (logo === undefined) {
    pen.box(sheet.left, markTop, markSide, markSide, accent.solid, 7);
    const mark: Style = { weight: 'semibold', size: 13, colour: accent.onSolid };
    pen.textCentred(initialsOf(company.name, language), sheet.left + 17, 57.7, mark);
  }
  const left = sheet.left + (logo?.width ?? markSide) + 10;
  // A long name gets two smaller lines rather than one that is cut.
  const room = nameWidth - ((logo?.width ?? markSide) - markSide);
  const long = widthOf(company.name, ink.company) > room;
  const style = long ? { ...ink.company, size: 11 } : ink.company;
  const names = wrap(company.name, face('semibold'), style.size, room, 2);
  const step = long ? 13 : 16;
  const top = long ? 46 : 51;
  names.forEach((name, index) => pen.text(name, left, top + index * step, style));
  pen.text(taxLine(company, language), left, top + names.length * step - 2, ink.small);
  contactLines(company, language)
    .slice(0, 5)
    .forEach((line, index) => pen.textRight(line, sheet.right, 43 + index * 10, ink.small));
}

/** The member in the window of the envelope, under the sender's own line. */
export function drawAddressee(
  pen: Pen,
  ink: Ink,
  member: Addressee,
  company: Letterhead,
  language: Language,
): void {
  const sender = [company.name, ...addressLines(company, language)].join(' · ');
  pen.textWithin(sender, sheet.left, sheet.windowTop, windowWidth, { ...ink.small, size: 6 });
  pen.rule(sheet.left, sheet.windowTop + 4, sheet.left + windowWidth, ink.look.palette.line);
  let y = sheet.windowTop + 23;
  for (const line of wrap(member.name, face('semibold'), ink.name.size, windowWidth, 3)) {
    pen.text(line, sheet.left, y, ink.name);
    y += 13;
  }
  const address = addressLines(member, language, company).flatMap((line) =>
    wrap(line, face('regular'), 8.5, windowWidth, 2),
  );
  for (const line of address.slice(0, 5)) {
    pen.text(line, sheet.left, y, { ...ink.body, size: 8.5 });
    y += 11.5;
  }
  const identity = identityOf(member, language);
  if (identity)
    pen.textWithin(`${identity.label}: ${identity.value}`, sheet.left, y + 3, windowWidth, ink.small);
}

/** What the document is, and its facts, to the right of the window. */
export function drawTitle(pen: Pen, ink: Ink, title: string, facts: readonly Fact[]): void {
  pen.text(title, factsLeft, sheet.windowTop + 8, ink.title);
  facts.forEach(({ label, value }, index) => {
    const y = sheet.windowTop + 32 + index * 14.5;
    pen.text(label, factsLeft, y, ink.muted);
    const room = sheet.right - factsLeft - widthOf(label, ink.muted) - 12;
    const [first = ''] = wrap(value, face('semibold'), ink.strong.size, room, 1);
    pen.textRight(first, sheet.right, y, ink.strong);
    pen.rule(factsLeft, y + 4.6, sheet.right, ink.look.palette.line);
  });
}

/** The head of every page but the first: whose document this is. */
export function drawRunningHead(pen: Pen, ink: Ink, title: string, member: Addressee, detail: string): void {
  pen.box(0, 0, sheet.width, 5, ink.look.accent.solid);
  pen.text(title, sheet.left, 42, { ...ink.strong, size: 10 });
  const left = sheet.left + widthOf(title, { ...ink.strong, size: 10 }) + 12;
  const right = sheet.right - widthOf(detail, ink.muted) - 12;
  pen.textWithin(member.name, left, 42, right - left, ink.muted);
  pen.textRight(detail, sheet.right, 42, ink.muted);
}

/** The foot of every page. */
export function drawFoot(
  pen: Pen,
  ink: Ink,
  company: Letterhead,
  language: Language,
  page: number,
  pages: number,
): void {
  const { line } = ink.look.palette;
  pen.rule(sheet.left, sheet.foot - 12, sheet.right, line);
  const iban = company.iban ? `IBAN ${company.iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')}` : '';
  const text = [company.name, iban].filter((part) => part !== '').join(' · ');
  const count = translate(language, 'statement.page', { page, pages });
  pen.textWithin(text, sheet.left, sheet.foot, 400, ink.small);
  pen.textRight(count, sheet.right, sheet.foot, ink.small);
}

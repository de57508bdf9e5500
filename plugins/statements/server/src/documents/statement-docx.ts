import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IBordersOptions,
} from 'docx';
import { factsOf, formatAmount, formatDate, formatMoney, speak } from '@ortak/kernel/i18n';
import { createLook } from '@ortak/kernel/look';
import { ageingBuckets, totalOpen } from '../domain/age-amounts';
import { addressLines, contactLines, identityOf, taxLine } from './address-lines';
import type { StatementData } from './document-data';
import { statementFacts } from './statement-facts';
import { lineTexts, standingOf } from './statement-texts';

/** A typeface that every word processor has, with Turkish and Arabic letters. */
const font = 'Arial';
const widths = [10, 10, 15, 29, 12, 12, 12] as const;

interface Run {
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly colour?: string;
  readonly end?: boolean;
  readonly after?: number;
}

interface Cell extends Run {
  readonly fill?: string;
  readonly span?: number;
  readonly width?: number;
}

const hex = (colour: string): string => colour.replace('#', '');

/** The lines of a company's own text. */
const words = (text: string | undefined): string[] => (text ? text.split('\n') : []);

/** Paragraphs and cells in the direction of a language. */
function writer(data: StatementData) {
  const rtl = factsOf(data.language).direction === 'rtl';
  const { palette, accent } = createLook('light', data.company.colour);
  // In a paragraph that runs from right to left Word's "left" is its beginning.
  const paragraph = (text: string, { bold, size, colour, end, after = 0 }: Run = {}): Paragraph =>
    new Paragraph({
      bidirectional: rtl,
      alignment: end ? AlignmentType.END : AlignmentType.START,
      spacing: { after },
      children: [
        new TextRun({
          text,
          font,
          rightToLeft: rtl && /[\u0590-\u08ff]/.test(text),
          ...(bold ? { bold, boldComplexScript: true } : {}),
          size: size ?? 17,
          sizeComplexScript: size ?? 17,
          color: hex(colour ?? palette.text),
        }),
      ],
    });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const borders: IBordersOptions = {
    top: none,
    left: none,
    right: none,
    bottom: { style: BorderStyle.SINGLE, size: 4, color: hex(palette.line) },
  };
  const cell = (text: string, { fill, span, width, ...run }: Cell = {}): TableCell =>
    new TableCell({
      borders,
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      ...(span ? { columnSpan: span } : {}),
      ...(width ? { width: { size: width, type: WidthType.PERCENTAGE } } : {}),
      ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(fill) } } : {}),
      children: [paragraph(text, run)],
    });
  const table = (rows: TableRow[]): Table =>
    new Table({ rows, visuallyRightToLeft: rtl, width: { size: 100, type: WidthType.PERCENTAGE } });
  return { rtl, palette, accent, paragraph, cell, table };
}

/**
 * The statement as a letter for a word processor: letterhead, addressee, the table with headings on every page, the same
 * texts as the PDF.
 * @returns the bytes of the file
 */
export async function statementDocx(data: StatementData): Promise<Buffer> {
  const say = speak(data.language);
  const { palette, accent, paragraph, cell, table } = writer(data);
  const { company, member, language } = data;
  const amount = (minor: bigint): string => formatAmount(minor, data.currency, language);
  const ink = (minor: bigint): string => (minor < 0n ? palette.meanings.bad.text : palette.text);
  const identity = identityOf(member, language);
  const small = { size: 15, colour: palette.textSecondary } as const;
  const sum = { bold: true, fill: palette.background } as const;
  const head = { bold: true, size: 15, fill: accent.solid, colour: accent.onSolid } as const;

  const letterhead = table([
    new TableRow({
      children: [
        cell([company.name, taxLine(company, language)].filter(Boolean).join(' · '), {
          bold: true,
          size: 22,
          width: 55,
        }),
        cell(contactLines(company, language).join(' · '), { ...small, end: true, width: 45 }),
      ],
    }),
  ]);
  const facts = table([
    ...statementFacts(data).map(
      ({ label, value }) =>
        new TableRow({
          children: [cell(label, { ...small, width: 40 }), cell(value, { bold: true, end: true, width: 60 })],
        }),
    ),
    new TableRow({
      children: [
        cell(say(`statement.${standingOf(data.closing)}`), {
          bold: true,
          fill: accent.soft,
          colour: accent.text,
          width: 40,
        }),
        cell(formatMoney(data.closing < 0n ? -data.closing : data.closing, data.currency, language), {
          bold: true,
          size: 24,
          end: true,
          fill: accent.soft,
          colour: accent.text,
          width: 60,
        }),
      ],
    }),
  ]);
  const names = ['date', 'dueDate', 'document', 'description', 'debit', 'credit', 'balance'] as const;
  const movements = table([
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: names.map((name, at) =>
        cell(say(`statement.${name}`), { ...head, end: at > 3, width: widths[at] }),
      ),
    }),
    new TableRow({
      cantSplit: true,
      children: [
        cell(say('statement.opening'), { ...sum, span: 6 }),
        cell(amount(data.opening), { ...sum, end: true, colour: ink(data.opening) }),
      ],
    }),
    ...lineTexts(data).map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: names.map((name, at) =>
            cell(line[name], {
              end: at > 3,
              width: widths[at],
              ...(name === 'balance' && line.negative ? { colour: palette.meanings.bad.text } : {}),
            }),
          ),
        }),
    ),
    new TableRow({
      cantSplit: true,
      children: [
        cell(say('statement.total'), { ...sum, span: 4 }),
        cell(amount(data.debit), { ...sum, end: true }),
        cell(amount(data.credit), { ...sum, end: true }),
        cell(amount(data.closing), { ...sum, end: true, colour: ink(data.closing) }),
      ],
    }),
  ]);
  const ageing = table([
    new TableRow({
      tableHeader: true,
      children: [
        ...ageingBuckets.map((bucket) => say(`statement.ageing.${bucket}`)),
        say('statement.ageing.total'),
      ].map((text) => cell(text, { ...small, end: true })),
    }),
    new TableRow({
      children: [...ageingBuckets.map((bucket) => data.ageing[bucket]), totalOpen(data.ageing)].map((minor) =>
        cell(amount(minor), { bold: true, end: true }),
      ),
    }),
  ]);
  const document = new Document({
    title: `${say('statement.title')} · ${member.name}`,
    creator: company.name,
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: 1100, bottom: 900, left: 900, right: 900 },
          },
        },
        headers: { default: new Header({ children: [letterhead] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    font,
                    size: 14,
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          paragraph('', { after: 200 }),
          paragraph(member.name, { bold: true, size: 22 }),
          ...addressLines(member, language, company).map((text) => paragraph(text)),
          ...(identity ? [paragraph(`${identity.label}: ${identity.value}`, small)] : []),
          paragraph('', { after: 200 }),
          paragraph(say('statement.title'), { bold: true, size: 36, after: 120 }),
          facts,
          paragraph('', { after: 160 }),
          ...words(data.texts?.head).map((text) => paragraph(text, { after: 60 })),
          movements,
          ...(data.lines.length === 0 ? [paragraph(say('statement.empty'), small)] : []),
          paragraph('', { after: 160 }),
          paragraph(
            `${say('statement.ageing.title')} · ${say('statement.ageing.asOf', { date: formatDate(data.ageingDate, language, 'long') })}`,
            { bold: true, after: 80 },
          ),
          ageing,
          paragraph('', { after: 120 }),
          paragraph(say('statement.note'), small),
          ...words(data.texts?.foot).map((text) => paragraph(text, { after: 60 })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

import type { CellObject, Row, SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { factsOf, formatDate, speak, type Language } from '@ortak/kernel/i18n';
import { createLook } from '@ortak/kernel/look';
import { fromMinor, minorDigits } from '@ortak/kernel/money';
import { ageingBuckets, totalOpen } from '../domain/age-amounts';
import { contactLines, identityOf } from './address-lines';
import type { StatementData } from './document-data';
import { statementFacts } from './statement-facts';
import { describeLine, standingOf } from './statement-texts';

const columns = 7;
/** A spreadsheet knows 15 digits: a longer amount would lose some and stays text. */
const mostDigits = 15;

const dateFormats: Readonly<Record<Language, string>> = {
  tr: 'dd.mm.yyyy',
  en: 'dd mmm yyyy',
  de: 'dd.mm.yyyy',
  fr: 'dd/mm/yyyy',
  ar: 'yyyy-mm-dd',
};

/** The cells of a statement: texts never become formulas, for each says that it is a text. */
function cellsOf(data: StatementData) {
  const { palette, accent } = createLook('light', data.company.colour);
  const digits = minorDigits(data.currency);
  const format = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const rtl = factsOf(data.language).direction === 'rtl';
  const line = { bottomBorderColor: palette.line, bottomBorderStyle: 'thin' } as const;
  const text = (value: string, style: Partial<CellObject> = {}): CellObject => ({
    type: String,
    value,
    align: rtl ? 'right' : 'left',
    ...style,
  });
  return {
    palette,
    accent,
    line,
    text,
    amount(minor: bigint, style: Partial<CellObject> = {}): CellObject {
      const value = fromMinor(minor, data.currency);
      const colour = minor < 0n ? { textColor: palette.meanings.bad.text } : {};
      if (value.replace(/\D/g, '').length > mostDigits)
        return text(value, { align: 'right', ...colour, ...style });
      return { type: Number, value: Number(value), format, align: 'right', ...colour, ...style };
    },
    date(day: string | null, style: Partial<CellObject> = {}): CellObject | null {
      if (!day) return style.bottomBorderColor || style.backgroundColor ? text('', style) : null;
      const format = dateFormats[data.language];
      return {
        type: Date,
        value: new Date(`${day}T00:00:00Z`),
        format,
        align: rtl ? 'right' : 'left',
        ...style,
      };
    },
    /** A text over several columns. */
    wide(value: string, style: Partial<CellObject> = {}, span = columns): Row {
      return [text(value, { ...style, columnSpan: span }), ...Array.from({ length: span - 1 }, () => null)];
    },
  };
}

/**
 * The statement as a workbook: letterhead, the table with its headings in view, the same figures as the JSON as numbers.
 * @returns the bytes of the file
 */
export async function statementXlsx(data: StatementData): Promise<Buffer> {
  // The package is a module; only a dynamic import can name its types.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const say = speak(data.language);
  const { palette, accent, line, text, amount, date, wide } = cellsOf(data);
  const identity = identityOf(data.member, data.language);
  const head = { fontWeight: 'bold', backgroundColor: accent.solid, textColor: accent.onSolid } as const;
  const sum = { fontWeight: 'bold', backgroundColor: palette.background } as const;
  const small = { textColor: palette.textSecondary, fontSize: 9 } as const;
  const title = (name: 'date' | 'dueDate' | 'document' | 'description' | 'debit' | 'credit' | 'balance') =>
    text(say(`statement.${name}`), {
      ...head,
      ...(name === 'debit' || name === 'credit' || name === 'balance' ? { align: 'right' } : {}),
    });
  const above: SheetData = [
    wide(data.company.name, { fontWeight: 'bold', fontSize: 14 }),
    wide(contactLines(data.company, data.language).join(' · '), small),
    wide(say('statement.title'), { fontWeight: 'bold', fontSize: 16, textColor: accent.text }),
    wide([data.member.name, identity && `${identity.label} ${identity.value}`].filter(Boolean).join(' · '), {
      fontWeight: 'bold',
    }),
    wide(
      statementFacts(data)
        .map(({ label, value }) => `${label}: ${value}`)
        .join(' · '),
      small,
    ),
    [
      title('date'),
      title('dueDate'),
      title('document'),
      title('description'),
      title('debit'),
      title('credit'),
      title('balance'),
    ],
  ];
  const carried = (label: string, balance: bigint): Row => [
    text('', sum),
    text('', sum),
    text('', sum),
    text(label, sum),
    text('', sum),
    text('', sum),
    amount(balance, sum),
  ];
  const movements: SheetData = data.lines.map((entry) => [
    date(entry.date, line),
    date(entry.dueDate, line),
    text(entry.document, line),
    text(describeLine(entry, data.language), { ...line, wrap: true }),
    entry.debit === 0n ? text('', line) : amount(entry.debit, line),
    entry.credit === 0n ? text('', line) : amount(entry.credit, line),
    amount(entry.balance, line),
  ]);
  const total: Row = [
    text('', head),
    text('', head),
    text('', head),
    text(say('statement.total'), head),
    amount(data.debit, { ...head }),
    amount(data.credit, { ...head }),
    amount(data.closing, { ...head }),
  ];
  const below: SheetData = [
    total,
    wide(
      `${say(`statement.${standingOf(data.closing)}`)} · ${say('statement.closingOn', { date: formatDate(data.to, data.language, 'long') })}`,
      small,
    ),
    [],
    wide(
      `${say('statement.ageing.title')} · ${say('statement.ageing.asOf', { date: formatDate(data.ageingDate, data.language, 'long') })}`,
      { fontWeight: 'bold' },
    ),
    ...ageingBuckets.map((bucket): Row => [
      null,
      null,
      null,
      text(say(`statement.ageing.${bucket}`), line),
      null,
      null,
      amount(data.ageing[bucket], line),
    ]),
    [
      null,
      null,
      null,
      text(say('statement.ageing.total'), sum),
      text('', sum),
      text('', sum),
      amount(totalOpen(data.ageing), sum),
    ],
    [],
    wide(say('statement.note'), { ...small, wrap: true, height: 28 }),
  ];
  return writeXlsxFile([
    {
      data: [...above, carried(say('statement.opening'), data.opening), ...movements, ...below],
      sheet: say('statement.title').slice(0, 31),
      columns: [13, 13, 18, 44, 17, 17, 18].map((width) => ({ width })),
      stickyRowsCount: above.length,
      orientation: 'landscape',
      showGridLines: false,
      rightToLeft: factsOf(data.language).direction === 'rtl',
    },
  ]).toBuffer();
}

import { formatAmount } from '@ortak/kernel/i18n';
import { fromMinor, toMinor } from '@ortak/kernel/money';
import { createDrawingPool, type DrawingPool } from '@ortak/plugin-statements/server/pdf/pool';
import {
  sampleCompany,
  sampleInvoice,
  sampleMember,
  sampleStatement,
} from '@ortak/plugin-statements/server/testing/sample-documents';
import { rowsOfDocx, rowsOfXlsx, unpack } from '../../support/office';
import { pdfLines, readPdf, type PdfContent } from '../../support/pdf';

let pool: DrawingPool;

beforeAll(() => {
  pool = createDrawingPool({ threads: 1 });
});
afterAll(() => pool.close());

const draw = async (data: Parameters<DrawingPool['draw']>[0]): Promise<PdfContent> =>
  readPdf(await pool.draw(data));
const linesOf = (content: PdfContent): string[][] => content.pages.map(pdfLines);
const amount = (minor: bigint): string => formatAmount(minor, 'TRY', 'tr');
const lineWith = (lines: readonly string[], start: string): string | undefined =>
  lines.find((line) => line.startsWith(start));

describe('statement as PDF', () => {
  test('C27 every Turkish letter and ₺ can be selected and copied', async () => {
    const content = await draw(sampleStatement(12));
    const text = linesOf(content).flat().join('\n');
    expect(text).toContain('İĞŞÇÖÜ ığşçöü ₺ – sayaç okuması');
    expect(text).toContain(sampleMember.name);
    expect(text).toContain('Hesap ekstresi');
    expect(content.info.title).toBe(`Hesap ekstresi · ${sampleMember.name}`);
  });

  test('C27 a letter that was only part of another one in the last document is text in the next', async () => {
    const named = (name: string) => sampleStatement(0, 'en', { member: { ...sampleMember, name } });
    await draw(named('ÇĞİÖŞÜ çğıöşü ÂÎÛ'));
    const text = linesOf(await draw(named('CGIOSU cgiosu AIU'))).flat();
    expect(text).toContain('CGIOSU cgiosu AIU');
    expect(text).toContain('Date Due Document Description Debit Credit Balance');
  });

  test('C27 C5 an emoji in a name leaves no empty box, and takes nothing along', async () => {
    const named = (name: string) => sampleStatement(0, 'tr', { member: { ...sampleMember, name } });
    const drawnAs = async (name: string) => linesOf(await draw(named(name))).flat();
    expect(await drawnAs('🌸 Işık Çiçekçilik 👩🏽‍🌾 A.Ş. ❤️')).toContain('Işık Çiçekçilik A.Ş. ❤');
    expect(await drawnAs('Ayşe–Naïve “Ötesi” © №5 €')).toContain('Ayşe–Naïve “Ötesi” © №5 €');
  });

  test('C27 figures are those of the data, to the cent', async () => {
    const data = sampleStatement(30);
    const text = linesOf(await draw(data)).flat();
    expect(lineWith(text, 'Dönem toplamı')).toBe(
      `Dönem toplamı ${amount(data.debit)} ${amount(data.credit)} ${amount(data.closing)}`,
    );
    for (const line of data.lines) {
      const drawn = text.find((one) => one.includes(line.document));
      expect(drawn?.endsWith(amount(line.balance))).toBe(true);
      expect(drawn).toContain(amount(line.debit === 0n ? line.credit : line.debit));
    }
    expect(text).toContain('12.500,00 4.800,50 2.199,00 0,00 999,95 20.499,45');
  });

  test('C27 a thousand rows: repeated head, page x of y, and what a page carries forward the next carries over', async () => {
    const data = sampleStatement(1000);
    const pages = linesOf(await draw(data));
    expect(pages.length).toBeGreaterThan(20);
    pages.forEach((lines, index) => {
      expect(lines.some((line) => line.startsWith('Tarih Vade Belge Açıklama Borç Alacak Bakiye'))).toBe(
        true,
      );
      expect(lines.at(-1)).toContain(`Sayfa ${index + 1} / ${pages.length}`);
    });
    const documents = pages.flat().join('\n');
    for (const line of data.lines) expect(documents.split(line.document)).toHaveLength(2);
    for (let index = 1; index < pages.length; index += 1) {
      const forward = lineWith(pages[index - 1] as string[], 'Sonraki sayfaya devreden')
        ?.split(' ')
        .at(-1);
      const over = lineWith(pages[index] as string[], 'Önceki sayfadan devreden')
        ?.split(' ')
        .at(-1);
      expect(forward).toMatch(/^-?[\d.]+,\d{2}$/);
      expect(over).toBe(forward);
    }
    expect(pages.at(-1)?.some((line) => line.endsWith(amount(data.closing)))).toBe(true);
  });

  test('C27 nothing happened: one page that says so', async () => {
    const [lines, ...others] = linesOf(await draw(sampleStatement(0)));
    expect(others).toEqual([]);
    expect(lines).toContain('Bu dönemde hareket yok.');
    expect(lineWith(lines as string[], 'Dönem toplamı')).toBe('Dönem toplamı 0,00 0,00 12.500,75');
  });

  test('C27 a balance in the member’s favour is negative in the table and positive in words', async () => {
    const data = sampleStatement(2, 'en', { opening: -50_000_000n, closing: -49_000_000n });
    const text = linesOf(await draw(data)).flat();
    expect(text.some((line) => line.includes('Balance in your favour'))).toBe(true);
    expect(text.some((line) => line.includes('₺490,000.00'))).toBe(true);
    expect(text.some((line) => line.endsWith('-490,000.00'))).toBe(true);
  });

  test('C27 amounts that no float can hold are drawn in full', async () => {
    const closing = 123_456_789_012_345_678_901n;
    const text = linesOf(await draw(sampleStatement(1, 'tr', { closing, debit: closing })))
      .flat()
      .join('\n');
    expect(text).toContain('1.234.567.890.123.456.789,01');
  });

  test('C16 the document is in the reader’s language', async () => {
    const text = linesOf(await draw(sampleStatement(3, 'en'))).flat();
    expect(text).toContain('Date Due Document Description Debit Credit Balance');
    expect(text.some((line) => line.startsWith('Opening balance Total debit Total credit'))).toBe(true);
  });
});

describe('invoice as PDF', () => {
  test('lines, tax by rate and total', async () => {
    const data = sampleInvoice(4);
    const text = linesOf(await draw(data)).flat();
    expect(text.some((line) => line.includes(data.number as string))).toBe(true);
    expect(lineWith(text, 'Ara toplam') ?? text.find((line) => line.includes('Ara toplam'))).toContain(
      amount(data.net),
    );
    const taxes = text.filter((line) => /^KDV %\d+ /.test(line)).map((line) => line.split(' ').at(-1));
    expect(taxes).toHaveLength(2);
    expect(
      text.some((line) => line.startsWith('Ödenecek tutar') && line.endsWith(`₺${amount(data.open)}`)),
    ).toBe(true);
  });

  test('a hundred lines take several pages, each line once', async () => {
    const pages = linesOf(await draw(sampleInvoice(100)));
    expect(pages.length).toBeGreaterThan(2);
    expect(
      pages.flat().filter((line) => /%\d+ [\d.]+,\d{2}$/.test(line) && !line.startsWith('KDV')),
    ).toHaveLength(100);
  });
});

describe('drawing pool', () => {
  test('a thread that was warmed draws, and ends with the pool', async () => {
    const warmed = createDrawingPool();
    warmed.warm();
    warmed.warm();
    expect((await warmed.draw(sampleStatement(1))).length).toBeGreaterThan(1000);
    await warmed.close();
    warmed.warm();
  });

  test('many at once are all drawn; what cannot be drawn fails alone', async () => {
    const broken = { ...sampleStatement(1), currency: undefined as unknown as string };
    const answers = await Promise.allSettled([
      ...Array.from({ length: 6 }, (_, index) => pool.draw(sampleStatement(index))),
      pool.draw(broken),
      pool.draw(sampleStatement(1)),
    ]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(7);
  });

  test('closing ends the threads and fails what waits', async () => {
    const short = createDrawingPool({ threads: 1 });
    const waiting = [short.draw(sampleStatement(2000)), short.draw(sampleStatement(1))];
    const answers = Promise.allSettled(waiting);
    await short.close();
    expect((await answers).map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    await expect(short.draw(sampleStatement(1))).rejects.toThrow('stopping');
  });

  test('a document that takes too long is given up, and the next one is drawn', async () => {
    const hasty = createDrawingPool({ threads: 1, patience: 30 });
    await expect(hasty.draw(sampleStatement(3000))).rejects.toThrow('30 ms');
    await hasty.close();
  });

  test('too many that wait are refused, and who went away gives up the turn', async () => {
    const narrow = createDrawingPool({ threads: 1, waiting: 1 });
    const first = narrow.draw(sampleStatement(500));
    const gone = new AbortController();
    const second = narrow.draw(sampleStatement(1), gone.signal);
    await expect(narrow.draw(sampleStatement(1))).rejects.toMatchObject({ status: 429 });
    gone.abort();
    await expect(second).rejects.toThrow('Nobody waits');
    expect((await first).length).toBeGreaterThan(1000);
    await narrow.close();
  });
});

describe('statement as Word and Excel', () => {
  const evil = '=HYPERLINK("http://evil.example";"x")';
  const data = sampleStatement(60, 'de', { member: { ...sampleMember, name: evil } });

  test('C27 I9 X5 the workbook has the figures of the statement to the cent, as numbers, and no formula', async () => {
    const file = await pool.draw(data, undefined, 'xlsx');
    const rows = rowsOfXlsx(file);
    const cents = (text: string | undefined): bigint => toMinor(text || '0', data.currency);
    const first = rows.findIndex((row) => row[3] === 'Beschreibung') + 2;
    const movements = rows.slice(first, first + data.lines.length);
    expect(movements.map((row) => [cents(row[4]), cents(row[5]), cents(row[6])])).toEqual(
      data.lines.map(({ debit, credit, balance }) => [debit, credit, balance]),
    );
    expect(rows[first - 1]).toEqual(
      ['', '', '', 'Anfangssaldo', '', '', fromMinor(data.opening, 'TRY')].map((text, at) =>
        at === 6 ? String(Number(text)) : text,
      ),
    );
    const total = rows[first + data.lines.length] ?? [];
    expect(total.slice(4).map(cents)).toEqual([data.debit, data.credit, data.closing]);
    expect(rows.flat().some((text) => text.startsWith(evil))).toBe(true);
    expect([...unpack(file).values()].join('')).not.toMatch(/<f[ >]/);
  });

  test('C27 I9 X5 the letter has the same texts as the PDF, its headings on every page', async () => {
    const file = await pool.draw(data, undefined, 'docx');
    const rows = rowsOfDocx(file);
    const first = rows.findIndex((row) => row[3] === 'Beschreibung');
    const german = (minor: bigint): string => formatAmount(minor, 'TRY', 'de');
    const shown = (minor: bigint): string => (minor === 0n ? '' : german(minor));
    expect(rows[first + 1]).toEqual(['Anfangssaldo', german(data.opening)]);
    expect(rows.slice(first + 2, first + 2 + data.lines.length).map((row) => row.slice(4))).toEqual(
      data.lines.map(({ debit, credit, balance }) => [shown(debit), shown(credit), german(balance)]),
    );
    expect(rows[first + 2 + data.lines.length]?.slice(1)).toEqual(
      [data.debit, data.credit, data.closing].map(german),
    );
    expect(unpack(file).get('word/document.xml')).toContain('<w:tblHeader/>');
  });

  test('X5 Arabic runs from right to left in both', async () => {
    const arabic = sampleStatement(3, 'ar');
    const [sheet, letter] = [
      await pool.draw(arabic, undefined, 'xlsx'),
      await pool.draw(arabic, undefined, 'docx'),
    ];
    expect(unpack(sheet).get('xl/worksheets/sheet1.xml')).toMatch(/rightToLeft="(1|true)"/);
    expect(unpack(letter).get('word/document.xml')).toMatch(/<w:bidiVisual\/>.*<w:bidi\/>/s);
    expect(rowsOfXlsx(sheet).flat()).toContain('الرصيد الافتتاحي');
  });

  test('only statements are made into them', async () => {
    await expect(pool.draw(sampleInvoice(1), undefined, 'xlsx')).rejects.toThrow('no xlsx');
  });
});

describe('Arabic as PDF', () => {
  test('X5 names with digits of Arabic, or letters of Hebrew, are drawn', async () => {
    const named = (name: string) => sampleStatement(0, 'tr', { member: { ...sampleMember, name } });
    const texts = async (name: string) =>
      (await draw(named(name))).pages.flat().map(({ text }) => text.trim());
    expect(await texts('شارع ١٢٣')).toContain('123');
    expect(await texts('Ofis ٤٥')).toContain('Ofis 45');
    expect((await draw(named('שלום A.Ş.'))).pages).toHaveLength(1);
  });

  test('X5 the page is mirrored, and figures and Latin names keep their order', async () => {
    const data = sampleStatement(3, 'ar');
    const items = (await draw(data)).pages.flat();
    const at = (text: string): number => items.find((item) => item.text.includes(text))?.x ?? -1;
    const english = (minor: bigint): string => formatAmount(minor, 'TRY', 'en');
    // The balance stands at the left edge, the numbers of documents right of it, the page's number at the left of its foot.
    expect(at(english(data.lines[0]?.balance ?? 0n))).toBeLessThan(120);
    expect(at('ANA2026')).toBeGreaterThan(250);
    expect(at('صفحة')).toBeLessThan(120);
    expect(at(sampleCompany.name)).toBeGreaterThan(300);
    expect(items.map(({ text }) => text)).toContain(sampleMember.name);
  });
});

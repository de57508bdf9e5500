/** The Turkish letters that the typeface's own encoding lacks, by their places in Windows-1254. */
const turkish: Readonly<Record<string, number>> = {
  Ğ: 208,
  İ: 221,
  Ş: 222,
  ğ: 240,
  ı: 253,
  ş: 254,
  '’': 146,
};
const differences = '208 /Gbreve 221 /Idotaccent /Scedilla 240 /gbreve 253 /dotlessi /scedilla';

/** A line of the page: its text and its size in points. */
export interface PageLine {
  readonly text: string;
  readonly size: number;
}

/** A text as a string of a PDF, in hexadecimal, so that no letter of it can end it. */
function hexOf(text: string): string {
  const bytes = [...text].map((letter) => turkish[letter] ?? letter.codePointAt(0) ?? 63);
  return bytes.map((byte) => (byte > 255 ? 63 : byte).toString(16).padStart(2, '0')).join('');
}

/**
 * One page with lines of text, as a small PDF that any viewer opens: the papers of the demo. Letters of Turkish and of
 * Latin-1 only; documents that people get are drawn by plugin statements.
 */
export function writePdf(lines: readonly PageLine[]): Buffer {
  let y = 770;
  const content = lines
    .map(({ text, size }) => {
      y -= size * 1.6;
      return `BT /F1 ${size} Tf 60 ${y.toFixed(1)} Td <${hexOf(text)}> Tj ET`;
    })
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${differences}] >> >>`,
  ];
  const parts = ['%PDF-1.4\n'];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const text = `${index + 1} 0 obj\n${object}\nendobj\n`;
    const place = length;
    parts.push(text);
    length += text.length;
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`,
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

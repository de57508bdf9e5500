// Draws one statement in a process of its own and says how long it took and how much memory the process had at most.
// node statement-child.mjs ortak|pdfkit|pdfkit-standard <rows>. The time counts from the call to the file, program code
// loaded (as in a running server), fonts and threads not.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [kind, rows] = [process.argv[2], Number(process.argv[3])];
const { sampleStatement } = require('@ortak/plugin-statements/server/testing/sample-documents');
const data = sampleStatement(rows);

async function drawOrtak() {
  const { createDrawingPool } = require('@ortak/plugin-statements/server/pdf/pool');
  const pool = createDrawingPool({ threads: 1 });
  return { warm: () => pool.draw(sampleStatement(1)), draw: () => pool.draw(data), end: () => pool.close() };
}

/** The same seven columns for every row, a head and a balance carried over on every page: what a plain program does. */
async function drawPlain(font) {
  const { default: PDFDocument } = await import('pdfkit');
  const { lineTexts } = require('@ortak/plugin-statements/server/documents/statement-texts');
  const columns = [
    ['date', 42, 50],
    ['dueDate', 98, 50],
    ['document', 152, 92],
    ['description', 250, 130],
    ['debit', 384, 50],
    ['credit', 440, 50],
    ['balance', 496, 57],
  ];
  const titles = {
    date: 'Tarih',
    dueDate: 'Vade',
    document: 'Belge',
    description: 'Açıklama',
    debit: 'Borç',
    credit: 'Alacak',
    balance: 'Bakiye',
  };
  const render = (statement) =>
    new Promise((resolve) => {
      const document = new PDFDocument({ size: 'A4', margin: 40 });
      const chunks = [];
      document.on('data', (chunk) => chunks.push(chunk));
      document.on('end', () => resolve(Buffer.concat(chunks)));
      document.font(font).fontSize(8);
      let y = 0;
      const write = (line) => {
        for (const [name, x, width] of columns) {
          const amount = x > 380;
          document.text(line[name] ?? '', x, y, {
            width,
            height: 10,
            ellipsis: true,
            ...(amount ? { align: 'right' } : {}),
          });
        }
        y += 15;
      };
      const begin = (balance) => {
        y = 60;
        write(titles);
        write({ date: 'Devreden', balance });
      };
      begin('');
      let last = '';
      for (const line of lineTexts(statement)) {
        if (y > 770) {
          document.addPage();
          begin(last);
        }
        write(line);
        last = line.balance;
      }
      document.end();
    });
  return { warm: () => render(sampleStatement(1)), draw: () => render(data), end: () => undefined };
}

const inter = require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', {
  paths: [require.resolve('@ortak/plugin-statements/package.json')],
});
const program =
  kind === 'ortak' ? await drawOrtak() : await drawPlain(kind === 'pdfkit' ? inter : 'Helvetica');
if (process.argv[4] !== 'cold') await program.warm();
const began = performance.now();
const file = await program.draw();
const milliseconds = performance.now() - began;
await program.end();
const report = {
  milliseconds: Math.round(milliseconds),
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  bytes: file.length,
};
process.stdout.write(JSON.stringify(report));
process.exit(0);

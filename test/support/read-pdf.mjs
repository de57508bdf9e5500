// Reads a PDF from standard input and writes its texts: [[{text, x, y}]] by page. A program of its own, because the
// library is a module only and tests are not.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(
    items
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform }) => ({ text: str, x: Math.round(transform[4]), y: Math.round(transform[5]) })),
  );
}
const { info } = await document.getMetadata();
process.stdout.write(JSON.stringify({ pages, info: { title: info.Title, language: info.Language } }));

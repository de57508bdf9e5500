// Reads PDFs that it is sent and answers with their texts by page. A program of its own, because the library is a module
// only and tests are not; it reads one after the other, because the library takes longer to load than to read.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

async function read(file) {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform }) => ({
          text: str,
          x: Math.round(transform[4]),
          y: Math.round(transform[5]),
        })),
    );
  }
  const { info } = await document.getMetadata();
  await document.destroy();
  return { pages, info: { title: info.Title, language: info.Language } };
}

process.on('message', ({ id, file }) => {
  read(file).then(
    (content) => process.send({ id, content }),
    (error) => process.send({ id, error: error.message }),
  );
});
process.on('disconnect', () => process.exit());

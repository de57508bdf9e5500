import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A text of a page; coordinates are points from the bottom left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PdfContent {
  readonly pages: readonly (readonly PdfText[])[];
  readonly info: { readonly title?: string; readonly language?: string };
}

/** What a reader could select and copy from a PDF. @throws Error when it is none */
export function readPdf(file: Uint8Array): Promise<PdfContent> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, 'read-pdf.mjs')], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as PdfContent);
      else reject(new Error(`Not a PDF that can be read: ${complaint}`));
    });
    child.stdin.end(file);
  });
}

/** The lines of a page from top to bottom, texts of a line joined by a space. */
export function pdfLines(page: readonly PdfText[]): string[] {
  const lines = new Map<number, PdfText[]>();
  for (const text of page) lines.set(text.y, [...(lines.get(text.y) ?? []), text]);
  return [...lines.entries()]
    .sort(([one], [other]) => other - one)
    .map(([, texts]) =>
      texts
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(' '),
    );
}

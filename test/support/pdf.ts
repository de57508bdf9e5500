import { fork, type ChildProcess } from 'node:child_process';
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

interface Answer {
  readonly id: number;
  readonly content?: PdfContent;
  readonly error?: string;
}

let reader: ChildProcess | undefined;
let asked = 0;
const waiting = new Map<number, (answer: Omit<Answer, 'id'>) => void>();

/** The program that reads for this file of tests. */
function openReader(): ChildProcess {
  const child = fork(join(__dirname, 'read-pdf.mjs'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  child.on('message', (message) => {
    const { id, ...answer } = message as Answer;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  child.once('exit', () => {
    if (reader === child) reader = undefined;
    for (const answer of waiting.values()) answer({ error: 'the reader ended' });
    waiting.clear();
  });
  return child;
}
afterAll(() => {
  if (reader?.connected) reader.disconnect();
});

/** What a reader could select and copy from a PDF. @throws Error when it is none */
export async function readPdf(file: Uint8Array): Promise<PdfContent> {
  const child = (reader ??= openReader());
  const id = (asked += 1);
  const answer = await new Promise<Omit<Answer, 'id'>>((resolve) => {
    waiting.set(id, resolve);
    child.send({ id, file });
  });
  if (answer.content === undefined) throw new Error(`Not a PDF that can be read: ${answer.error}`);
  return answer.content;
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

import { parentPort } from 'node:worker_threads';
import type { DocumentData } from '../documents/document-data';
import type { FileFormat } from '../documents/file-format';
import { drawDocument, warmUp } from './draw';

/** What the pool asks a thread for, one at a time. */
export interface DrawTask {
  readonly id: number;
  readonly data: DocumentData;
  readonly format: FileFormat;
}

/** The thread's answer: the file, or why there is none. */
export type DrawAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string };

/** Only statements are made into files for a spreadsheet or a word processor. */
async function make(data: DocumentData, format: FileFormat): Promise<Buffer> {
  if (format === 'pdf') return drawDocument(data);
  if (data.kind !== 'statement') throw new Error(`There is no ${format} of a document of kind ${data.kind}.`);
  // Loaded by the first one, for most documents are PDF.
  if (format === 'xlsx') return (await import('../documents/statement-xlsx.js')).statementXlsx(data);
  return (await import('../documents/statement-docx.js')).statementDocx(data);
}

async function answer({ id, data, format }: DrawTask): Promise<void> {
  try {
    const file = await make(data, format);
    // A copy with a buffer of its own, which is handed over instead of copied again.
    const bytes = new Uint8Array(file);
    parentPort?.postMessage({ id, bytes } satisfies DrawAnswer, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: (error as Error).stack ?? String(error) } satisfies DrawAnswer);
  }
}

parentPort?.on('message', (task: DrawTask) => void answer(task));

// What cannot be loaded is told by the first document that needs it.
warmUp().catch(() => undefined);

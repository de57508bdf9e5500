import { parentPort } from 'node:worker_threads';
import type { DocumentData } from '../documents/document-data';
import { drawDocument, warmUp } from './draw';

/** What the pool asks a thread for, one at a time. */
export interface DrawTask {
  readonly id: number;
  readonly data: DocumentData;
}

/** The thread's answer: the file, or why there is none. */
export type DrawAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string };

async function answer({ id, data }: DrawTask): Promise<void> {
  try {
    const file = await drawDocument(data);
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

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '@ortak/kernel/api';
import type { DocumentData } from '../documents/document-data';
import type { FileFormat } from '../documents/file-format';
import type { DrawAnswer, DrawTask } from './worker';

/** Draws documents outside the thread that answers requests. */
export interface DrawingPool {
  /**
   * The file of a document: its PDF, or a workbook or letter of a statement.
   * @param signal gives up waiting for a turn; a document that is being drawn is finished
   * @throws Refusal 429 when too many are waiting; Error when it cannot be drawn, takes too long, or the pool closes
   */
  draw(data: DocumentData, signal?: AbortSignal, format?: FileFormat): Promise<Uint8Array>;
  /** Starts the first thread ahead of need. */
  warm(): void;
  /** Ends all threads; what waits or is being drawn fails. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Threads at most. The first is kept warm; the others end when they idle. */
  readonly threads?: number;
  readonly waiting?: number;
  /** Milliseconds after which a thread that draws one document is given up. */
  readonly patience?: number;
  readonly idle?: number;
  readonly program?: string;
}

interface Job {
  readonly data: DocumentData;
  readonly format: FileFormat;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job?: Job;
  timer?: NodeJS.Timeout;
}

const stopped = (): Error => new Error('Documents are not drawn any more: the program is stopping.');

/** Makes a pool; threads start when they are needed. */
export function createDrawingPool(options: PoolOptions = {}): DrawingPool {
  const { threads: most = 2, waiting = 200, patience = 120_000, idle = 60_000 } = options;
  const program = options.program ?? join(__dirname, 'worker.js');
  const threads = new Set<Thread>();
  const queue: Job[] = [];
  let closed = false;
  let number = 0;

  const retire = (thread: Thread, error?: Error): void => {
    threads.delete(thread);
    clearTimeout(thread.timer);
    thread.job?.reject(error ?? stopped());
    delete thread.job;
    void thread.worker.terminate();
  };

  const rest = (thread: Thread): void => {
    clearTimeout(thread.timer);
    delete thread.job;
    const next = queue.shift();
    if (next) return give(thread, next);
    // An idle thread holds up neither the program's end nor, beside the first, any memory for long.
    thread.worker.unref();
    if (threads.size > 1) thread.timer = setTimeout(() => threads.size > 1 && retire(thread), idle).unref();
  };

  const give = (thread: Thread, job: Job): void => {
    clearTimeout(thread.timer);
    thread.job = job;
    thread.worker.ref();
    thread.timer = setTimeout(
      () => retire(thread, new Error(`A document was not drawn within ${patience} ms.`)),
      patience,
    ).unref();
    thread.worker.postMessage({ id: (number += 1), data: job.data, format: job.format } satisfies DrawTask);
  };

  const start = (): Thread => {
    // An engine's own flags (a debugger, a profiler) are not the thread's.
    const worker = new Worker(program, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 768 } });
    const thread: Thread = { worker };
    threads.add(thread);
    worker.on('message', (answer: DrawAnswer) => {
      if ('bytes' in answer) thread.job?.resolve(answer.bytes);
      else thread.job?.reject(new Error(`The document could not be drawn: ${answer.error}`));
      rest(thread);
    });
    worker.on('error', (error) => {
      retire(thread, error as Error);
      refill();
    });
    worker.on('exit', () => {
      retire(thread, new Error('The thread that drew the document ended.'));
      refill();
    });
    return thread;
  };

  /** After a thread was lost: those that wait must not wait for it. */
  const refill = (): void => {
    if (closed || threads.size >= most) return;
    const next = queue.shift();
    if (next) give(start(), next);
  };

  return {
    draw(data, signal, format = 'pdf') {
      if (closed) return Promise.reject(stopped());
      if (queue.length >= waiting)
        return Promise.reject(new Refusal(429, 'tooManyRequests', { seconds: 10 }));
      return new Promise((resolve, reject) => {
        const job: Job = { data, format, resolve, reject };
        const free = [...threads].find((thread) => !thread.job);
        if (free) return give(free, job);
        if (threads.size < most) return give(start(), job);
        queue.push(job);
        signal?.addEventListener('abort', () => {
          const at = queue.indexOf(job);
          if (at < 0) return;
          queue.splice(at, 1);
          reject(new Error('Nobody waits for the document any more.'));
        });
      });
    },
    warm() {
      if (!closed && threads.size === 0) rest(start());
    },
    async close() {
      closed = true;
      for (const job of queue.splice(0)) job.reject(stopped());
      const ending = [...threads].map((thread) => thread.worker.terminate());
      for (const thread of [...threads]) retire(thread);
      await Promise.all(ending);
    },
  };
}

import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** After so many apps a host is replaced by a new one: whatever memory they have left goes with it. */
const MOST_LIVES = 20;
const END_WITHIN = 6_000;

interface Host {
  readonly child: ChildProcess;
  readonly log: string;
  readonly ended: Promise<void>;
  lives: number;
  busy: boolean;
}

/** An app that a host runs now: its process, and where in which file it writes what it prints. */
export interface Hosted {
  readonly pid: number;
  readonly log: string;
  readonly from: number;
}

export type Question =
  | { readonly run: Readonly<Record<string, string>>; readonly within: number }
  | { readonly end: number; readonly signal: 'SIGTERM' | 'SIGKILL' };

/** The next thing that a host says. @throws Error when it ends before, or says nothing for `within` milliseconds */
function answerOf(host: Host, within: number): Promise<{ left?: string[] }> {
  return new Promise((done, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing was heard of it for ${within} ms`)), within);
    host.child.once('message', (message) => {
      clearTimeout(timer);
      done(message as { left?: string[] });
    });
    void host.ended.then(() => {
      clearTimeout(timer);
      reject(new Error('it ended'));
    });
  });
}

/**
 * Keeps the programs that run the apps of tests (app-host.mjs) for all workers of a run, and hands a free one to who
 * asks. Stands in Jest's own process: a worker's modules do not outlive a test file.
 * @returns where to ask, and what ends all of them
 */
export async function keepHosts(): Promise<{ address: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'ortak-hosts-'));
  const hosts = new Set<Host>();
  let opened = 0;

  function open(): Host {
    const log = join(folder, `${(opened += 1)}.log`);
    const file = openSync(log, 'a');
    const kept = ['PATH', 'HOME', 'LANG', 'NODE_OPTIONS'];
    const child = fork(resolve(__dirname, 'app-host.mjs'), [], {
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.includes(name))),
      stdio: ['ignore', file, file, 'ipc'],
      // Starting makes much garbage that is gone at once: with more room for it, less is moved about.
      execArgv: ['--max-semi-space-size=32'],
    });
    closeSync(file);
    const host: Host = {
      child,
      log,
      ended: new Promise((done) => child.once('exit', () => done())),
      lives: 0,
      busy: false,
    };
    hosts.add(host);
    void host.ended.then(() => hosts.delete(host));
    return host;
  }

  async function kill(host: Host): Promise<void> {
    hosts.delete(host);
    host.child.kill('SIGKILL');
    await host.ended;
  }

  async function run(environment: Readonly<Record<string, string>>, within: number): Promise<Hosted> {
    const host = [...hosts].find(({ busy }) => !busy) ?? open();
    host.busy = true;
    host.lives += 1;
    const hosted = { pid: host.child.pid as number, log: host.log, from: statSync(host.log).size };
    const ready = answerOf(host, within);
    host.child.send({ start: environment });
    try {
      await ready;
      return hosted;
    } catch (error) {
      await kill(host);
      throw Object.assign(error as Error, { hosted });
    }
  }

  /** Ends an app; its host is free for another one when nothing of it is left. */
  async function end(pid: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<{ to: number }> {
    const host = [...hosts].find(({ child }) => child.pid === pid);
    if (host === undefined) return { to: Number.MAX_SAFE_INTEGER };
    if (signal === 'SIGKILL') await kill(host);
    else {
      const over = answerOf(host, END_WITHIN).catch(() => ({ left: ['everything'] }));
      host.child.send({ end: true });
      const { left = [] } = await over;
      if (left.length > 0 || host.lives >= MOST_LIVES) await kill(host);
    }
    const to = statSync(host.log).size;
    host.busy = false;
    return { to };
  }

  const server = createServer((request, response) => {
    const say = (status: number, answer: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    read(request)
      .then((asked): Promise<object> =>
        'run' in asked ? run(asked.run, asked.within) : end(asked.end, asked.signal),
      )
      .then(
        (answer) => say(200, answer),
        (error: Error & { hosted?: Hosted }) => say(500, { error: error.message, ...error.hosted }),
      );
  });
  server.unref();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      await Promise.all([...hosts].map(kill));
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function read(request: IncomingMessage): Promise<Question> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question;
}

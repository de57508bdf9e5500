import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Plain } from './say.mjs';
import { root } from './workspace.mjs';

const running = new Set();
let closed = false;

const kill = (child, signal) => {
  try {
    // The whole group: tools start workers of their own.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // Ended meanwhile.
  }
};

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches the launcher alone, which then ends things in
 * order. It is ended with the launcher.
 */
export function start(command, args, options = {}) {
  if (closed) throw new Plain('Interrupted.');
  const child = spawn(command, args, { cwd: root, detached: true, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** How a child ended: its exit code, or 1 for a signal or a program that does not exist. */
export const ending = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });

/** Runs a program to its end and keeps what it says, for the case that it fails. */
export async function runQuietly(command, args, options = {}) {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return { code: await ending(child), said };
}

/** Ends a child: politely, and after `patience` milliseconds for good. */
export async function end(child, patience) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  kill(child, 'SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}

/** Ends everything that was started and still runs. Nothing can be started any more. */
export function endAll(patience = 2_000) {
  closed = true;
  return Promise.all([...running].map((child) => end(child, patience)));
}

/** The processes between this one and npm: a killed npm does not take its script along. */
function ancestors() {
  if (!process.env.npm_lifecycle_event) return [];
  const chain = [process.ppid];
  for (let pid = process.ppid; existsSync(`/proc/${pid}/cmdline`) && chain.length < 4;) {
    if (/npm/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0').slice(0, 3).join(' ')))
      return chain;
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    pid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    chain.push(pid);
  }
  return [process.ppid];
}

/**
 * Calls `stop` once, when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or npm gone. A second
 * Ctrl-C does not wait any longer.
 */
export function whenAskedToEnd(stop) {
  let asked = false;
  const ask = (reason) => {
    if (asked) return;
    asked = true;
    void stop(reason);
  };
  let interrupts = 0;
  process.on('SIGINT', () => {
    interrupts += 1;
    // npm passes Ctrl-C on, though the terminal has sent it already: two are one.
    if (interrupts > 2) process.exit(130);
    ask('SIGINT');
  });
  process.on('SIGTERM', () => ask('SIGTERM'));
  process.on('SIGHUP', () => ask('SIGHUP'));
  const chain = ancestors();
  const parent = process.ppid;
  if (chain.length > 0) {
    setInterval(() => {
      const lost =
        process.ppid !== parent || chain.some((pid) => existsSync('/proc') && !existsSync(`/proc/${pid}`));
      if (lost) ask('SIGHUP');
    }, 150).unref();
  }
}

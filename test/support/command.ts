import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { App } from './app';
import { appEnvironment, type AppEnvironment } from './app-process';
import { root } from './postgres';

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
}

export interface RunningCommand {
  readonly ended: Promise<CommandResult>;
  /** What it has printed so far. */
  output(): string;
  kill(): void;
}

/**
 * Starts the program of a command as its launcher does, on the database of a test's app.
 * @param engine the plugin whose command it is
 */
export function startCommand(
  app: App,
  engine: string,
  args: readonly string[],
  more: AppEnvironment = {},
): RunningCommand {
  const base = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => ['PATH', 'HOME', 'LANG'].includes(name)),
  );
  const started = performance.now();
  const child = fork(join(root, 'plugins', engine, 'server', 'dist', 'command.js'), [...args], {
    env: { ...base, ...appEnvironment(app.databaseUrl, { ORTAK_DATA_DIR: app.dataDir, ...more }) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<CommandResult>((resolve) => {
    child.once('close', (code) => resolve({ code, output, milliseconds: performance.now() - started }));
  });
  return { ended, output: () => output, kill: () => void child.kill('SIGKILL') };
}

/** Starts `npm run import`. */
export const startImport = (app: App, args: readonly string[]): RunningCommand =>
  startCommand(app, 'imports', args);

/** Runs `npm run import` to its end. */
export const runImportCommand = (app: App, args: readonly string[]): Promise<CommandResult> =>
  startImport(app, args).ended;

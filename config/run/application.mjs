import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { end, start } from './children.mjs';
import { Plain, say } from './say.mjs';
import { at } from './workspace.mjs';

const READY = 'ORTAK READY ';

/**
 * Starts the application. It says in one line when it answers requests; its other lines are passed on.
 * @returns the process, and what it says once it is ready
 */
export function startApplication(environment, onLine = say) {
  const child = start(process.execPath, ['--enable-source-maps', at('cms', 'dist', 'src', 'main.js')], {
    cwd: at('cms'),
    env: { ...process.env, ...environment },
    // The last is the channel whose end tells the application that this process is gone.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(READY)) resolve(JSON.parse(line.slice(READY.length)));
      else onLine(line);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Plain(`The application ended before it was ready (${signal ?? `code ${code}`}).`));
    });
  });
  return { child, ready };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Runs the application just long enough for it to bring its tables and our objects up to date. */
export async function bringTablesUpToDate(environment) {
  const { child, ready } = startApplication(
    {
      ...environment,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      ORTAK_DEMO: 'false',
      ORTAK_ROLE: 'web',
    },
    () => undefined,
  );
  await ready;
  await end(child, 5_000);
}

import { watch } from 'node:fs';
import { startApplication } from './application.mjs';
import { end, endAll, start, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { launchDatabase } from './launch-database.mjs';
import { complain, Plain, say } from './say.mjs';
import { at, checkNode, loadBuilt, loadDotEnv } from './workspace.mjs';

// Compiles on every change, restarts the application after it, and serves console and portal by Vite.
let database;
let folder;
let application;
let stopping;

async function stop(code) {
  stopping ??= (async () => {
    await endAll(2_500);
    await (await database?.catch(() => undefined))?.stop();
    folder?.release();
  })();
  await stopping;
  process.exit(code);
}
whenAskedToEnd(() => stop(0));

async function restart(environment) {
  if (application) await end(application, 2_500);
  if (stopping) return;
  const { child, ready } = startApplication(environment);
  application = child;
  await ready.then(
    () => say('The application answers.'),
    (error) => complain(error),
  );
}

/** Compiled files change in a burst: one restart follows when it is over. */
function restartOnChange(environment) {
  let timer;
  let busy = Promise.resolve();
  const changed = (_event, name) => {
    if (!name || !/\.(js|json|sql)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (busy = busy.then(() => restart(environment))), 600);
  };
  for (const part of ['cms/dist', 'config/dist', 'database/dist', 'database/objects', 'kernel/dist']) {
    watch(at(part), { recursive: true }, changed);
  }
  for (const engine of ['access', 'billing', 'imports', 'simple-rest', 'statements']) {
    watch(at('plugins', engine, 'server', 'dist'), { recursive: true }, changed);
  }
}

try {
  checkNode();
  loadDotEnv();
  await ensureInstalled();
  await ensureBuilt();
  const built = loadBuilt();
  const launch = built.readLaunch();
  folder = built.holdDataFolder(launch.settings.dataDir, 'start');
  database = launchDatabase(built, launch, (reason) => {
    complain(new Plain(reason));
    void stop(1);
  });
  const { url, port: databasePort } = await database;
  folder.note({ url: launch.settings.publicUrl, databasePort });
  const environment = { ...launch.application, DATABASE_URL: url };
  await restart(environment);
  restartOnChange(environment);
  const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
  start(process.execPath, [tsc, '-b', '--watch', '--preserveWatchOutput'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const [name, port] of [
    ['admin', launch.settings.port + 1],
    ['portal', launch.settings.port + 2],
  ]) {
    start(
      process.execPath,
      [at('node_modules', 'vite', 'bin', 'vite.js'), '--port', String(port), '--strictPort'],
      {
        cwd: at(name),
        env: { ...process.env, ORTAK_API: launch.settings.publicUrl },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
  }
} catch (error) {
  complain(error);
  await stop(1);
}

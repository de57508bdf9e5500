import { createServer } from 'node:net';
import { startApplication } from './application.mjs';
import { end, endAll, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { launchDatabase } from './launch-database.mjs';
import { bold, complain, dim, Plain, say, seconds } from './say.mjs';
import { checkNode, findHolder, loadBuilt, loadDotEnv } from './workspace.mjs';

// The application gets 2.5 s to finish, PostgreSQL 2 s, and both together stay under 5 s.
const APPLICATION_PATIENCE = 2_500;

let application;
let database;
let folder;
let stopping;

async function stop(code) {
  const since = performance.now();
  stopping ??= (async () => {
    folder?.note({ stopping: true });
    if (application) await end(application, APPLICATION_PATIENCE);
    await endAll(1_000);
    // One that is just starting is waited for, and stopped then.
    const started = await database?.catch(() => undefined);
    await started?.stop();
    folder?.release();
    if (started) say(`Everything is stopped (${seconds(since)}).`);
  })();
  await stopping;
  process.exit(code);
}

whenAskedToEnd(async () => {
  say('\nStopping …');
  await stop(0);
});

function sayRunning(holder) {
  const where = holder.url ? ` at ${holder.url}` : '';
  throw new Plain(
    `Ortak is running already${where} (npm ${holder.purpose === 'start' ? '' : 'run '}${holder.purpose}, process ${holder.pid}) with this data folder. ` +
      'It is left alone. Stop it first, or give this one its own PORT and ORTAK_DATA_DIR.',
  );
}

/** Refuses a port that is taken before anything is started. */
function checkPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      reject(
        new Plain(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port + 1} npm start`
            : `Port ${port} on ${host} cannot be used: ${error.message}`,
        ),
      );
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(resolve));
  });
}

function showReady({ logins = [] }, url) {
  say();
  say(`${bold('Ortak is ready')} ${dim(`(${seconds()})`)}`);
  say(`  Portal   ${url}/`);
  say(`  Console  ${url}/console`);
  say(`  API      ${url}/api/openapi.json`);
  if (logins.length > 0) {
    say();
    say('  Demo logins');
    const rows = logins.map((login) => [
      login.label ?? login.name ?? login.role ?? '',
      login.email ?? login.identifier ?? '',
      login.password ?? '',
      login.where ?? login.url ?? '',
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
    for (const row of rows) {
      say(
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('   ')
          .trimEnd()}`,
      );
    }
  }
  say();
  say(dim('  Ctrl-C stops everything.'));
}

/** Starts the application, shows where it is once it answers, and goes down with it. */
async function runApplication(environment, url) {
  const { child, ready } = startApplication(environment);
  application = child;
  const told = await ready;
  child.once('exit', (code, signal) => {
    if (stopping) return;
    complain(new Plain(`The application ended unexpectedly (${signal ?? `code ${code}`}).`));
    void stop(1);
  });
  showReady(told, url);
}

try {
  checkNode();
  loadDotEnv();
  const running = await findHolder();
  if (running) sayRunning(running);
  await ensureInstalled();
  await ensureBuilt();
  const built = loadBuilt();
  const launch = built.readLaunch();
  const { settings } = launch;
  try {
    folder = built.holdDataFolder(settings.dataDir, 'start');
  } catch (error) {
    if (error instanceof built.DataFolderHeld) sayRunning(error.holder);
    throw error;
  }
  await checkPort(settings.host, settings.port);
  database = launchDatabase(built, launch, (reason) => {
    complain(new Plain(reason));
    void stop(1);
  });
  const { url, port } = await database;
  folder.note({ url: settings.publicUrl, databasePort: port });
  say(`${dim('•')} Starting the application`);
  await runApplication({ ...launch.application, DATABASE_URL: url }, settings.publicUrl);
} catch (error) {
  if (!stopping) {
    complain(error);
    await stop(1);
  }
}

import { existsSync } from 'node:fs';
import { bringTablesUpToDate } from './application.mjs';
import { endAll, ending, start, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { launchDatabase } from './launch-database.mjs';
import { complain, Plain, step } from './say.mjs';
import { at, calledFrom, checkNode, loadBuilt, loadDotEnv } from './workspace.mjs';

let database;
let folder;
let ended;

const cleanUp = () =>
  (ended ??= (async () => {
    await endAll(3_000);
    await (await database?.catch(() => undefined))?.stop();
    folder?.release();
  })());

/** The database of a program that runs on the same data folder, or else one started for this command. */
async function openDatabase(built, launch, purpose) {
  const { settings, stored } = launch;
  if (!settings.databaseUrl) {
    const holder = built.holderOf(settings.dataDir);
    if (holder?.purpose === 'start' && holder.databasePort) {
      return `postgresql://ortak:${encodeURIComponent(stored.database)}@127.0.0.1:${holder.databasePort}/ortak`;
    }
    try {
      folder = built.holdDataFolder(settings.dataDir, purpose);
    } catch (error) {
      if (!(error instanceof built.DataFolderHeld)) throw error;
      throw new Plain(
        `The data folder is in use by process ${error.holder.pid} (${error.holder.purpose}). Wait until it has ended.`,
      );
    }
  }
  database = launchDatabase(built, launch, (reason) => complain(new Plain(reason)));
  const { url, port } = await database;
  folder?.note({ databasePort: port });
  return url;
}

/** For a command that does not load the application, which would make the tables. */
async function ensureTables(built, environment) {
  const there = await built.withClient(environment.DATABASE_URL, 'ortak command', async (client) => {
    const { rows } = await client.query(`select to_regclass('public.members') is not null as there`);
    return rows[0].there;
  });
  if (!there) await step('Making the tables', () => bringTablesUpToDate(environment));
}

/**
 * Runs a compiled command against the database of the data folder: beside a running Ortak, or with a PostgreSQL that
 * is started for it. The command loads the application, which brings the tables up to date. Relative paths count from where the command was given.
 * @param purpose the command as people know it
 * @param program path of the compiled program, below the checkout
 * @param loadsApplication whether the program loads the application, which brings the tables up to date
 */
export async function runCommand(purpose, program, { loadsApplication }) {
  whenAskedToEnd(async () => {
    await cleanUp();
    process.exit(130);
  });
  try {
    checkNode();
    loadDotEnv();
    await ensureInstalled();
    await ensureBuilt(['server']);
    if (!existsSync(at(program))) throw new Plain(`${program} is missing. Run npm run build.`);
    const built = loadBuilt();
    const launch = built.readLaunch();
    const environment = { ...launch.application, DATABASE_URL: await openDatabase(built, launch, purpose) };
    if (!loadsApplication) await ensureTables(built, environment);
    const child = start(process.execPath, ['--enable-source-maps', at(program), ...process.argv.slice(2)], {
      cwd: calledFrom,
      env: { ...process.env, ...environment },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    process.exitCode = await ending(child);
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
  await cleanUp();
  process.exit();
}

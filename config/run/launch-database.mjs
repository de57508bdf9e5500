import { step, say } from './say.mjs';

const RESTARTS = 3;
const WITHIN = 60_000;

/**
 * Starts and prepares the database that the settings name, and keeps the embedded server running: when it ends
 * unasked it is started again, at most three times a minute.
 * @param launch what `readLaunch` answered
 * @param onLost called when the server cannot be kept running
 * @returns the application's address, the server's port, and what stops the server
 */
export async function launchDatabase(built, launch, onLost, profile = 'durable') {
  const { settings, stored } = launch;
  if (settings.databaseUrl) {
    const { applied } = await step('Preparing the database of DATABASE_URL', () =>
      built.prepareDatabase({ url: settings.databaseUrl }),
    );
    if (applied.length > 0) say(`  Migrations applied: ${applied.join(', ')}`);
    return { url: settings.databaseUrl, port: undefined, stop: async () => undefined };
  }

  let stopping = false;
  let server;
  const recent = [];
  const startServer = () =>
    built.startPostgres({
      dataDir: settings.dataDir,
      adminPassword: stored.databaseAdmin,
      profile,
      onProgress: (what) => {
        if (what === 'create') say('  A new database is made.');
        if (what === 'clear') say('  A server left by an earlier run was stopped.');
      },
    });
  const watch = async () => {
    const { log } = await server.ended;
    if (stopping) return;
    say(`PostgreSQL ended unexpectedly.${log ? ` It said last:\n${log}` : ''}`);
    const now = performance.now();
    recent.push(now);
    const port = server.port;
    if (recent.filter((moment) => now - moment < WITHIN).length > RESTARTS)
      return onLost('PostgreSQL keeps ending.');
    try {
      server = await startServer();
    } catch (error) {
      return onLost(error.message);
    }
    if (stopping) return void server.stop();
    if (server.port !== port) return onLost(`PostgreSQL's port ${port} was taken meanwhile.`);
    say('PostgreSQL runs again.');
    return watch();
  };

  server = await step('Starting PostgreSQL', startServer);
  void watch();
  const prepared = await step('Preparing the database', () =>
    built.prepareDatabase({ adminUrl: server.adminUrl(), password: stored.database }),
  ).catch(async (error) => {
    stopping = true;
    await server.stop();
    throw error;
  });
  if (prepared.applied.length > 0) say(`  Migrations applied: ${prepared.applied.join(', ')}`);
  return {
    url: prepared.url,
    port: server.port,
    adminUrl: server.adminUrl(),
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };
}

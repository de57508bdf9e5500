import { endAll, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runJest, startTestDatabase } from './run-jest.mjs';
import { complain, say, seconds, step } from './say.mjs';
import { checkNode } from './workspace.mjs';

// Measures on a PostgreSQL with the settings of a real installation: what is fast only without fsync is not fast.
let database;
const cleanUp = async () => {
  await endAll(3_000);
  await (await database?.catch(() => undefined))?.stop();
};
whenAskedToEnd(async () => {
  await cleanUp();
  process.exit(130);
});

try {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  await step('Starting a PostgreSQL with durable settings', () => (database = startTestDatabase('durable')));
  const { environment } = await database;
  const { ok } = await runJest('bench', { ...environment, ORTAK_BENCH: '1' }, [
    '--runInBand',
    ...process.argv.slice(2),
  ]);
  say(`Measured in ${seconds()}. The figures are in test/bench/results.`);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
await cleanUp();
process.exit();

import { bringTablesUpToDate } from './application.mjs';
import { endAll, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { startTestDatabase } from './run-jest.mjs';
import { complain, say, step } from './say.mjs';
import { at, checkNode, loadBuilt } from './workspace.mjs';

// Writes database/structure.sql from a database made from nothing, so that nothing of a developer's own gets in.
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
  await ensureBuilt(['server']);
  const built = loadBuilt();
  await step('Starting PostgreSQL', () => (database = startTestDatabase()));
  const { environment } = await database;
  const given = JSON.parse(environment.ORTAK_TEST_POSTGRES);
  const { url } = await step('Preparing the database', () => built.prepareDatabase(given));
  const secrets = Object.fromEntries(
    built.SECRET_NAMES.map((name) => [name, 'structure-structure-structure']),
  );
  await step('Making the tables', () =>
    bringTablesUpToDate({
      ...environment,
      ...secrets,
      ORTAK_VAULT_KEYS: `structure:${Buffer.alloc(32).toString('base64')}`,
      DATABASE_URL: url,
      ORTAK_DATA_DIR: environment.TMPDIR,
      NODE_ENV: 'test',
    }),
  );
  const changed = await built.writeStructure(url, at('database', 'structure.sql'));
  say(changed ? 'database/structure.sql was written.' : 'database/structure.sql is up to date.');
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
await cleanUp();
process.exit();

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ending, start } from './children.mjs';
import { makeTestFolder } from './test-folder.mjs';
import { at, loadBuilt } from './workspace.mjs';

/** Where the last results of each project are kept, for `npm run mission`. */
export const resultsFolder = at('.cache', 'test-results');

/** Settings of the developer's own installation must not reach the tests. */
function cleanEnvironment() {
  const ours = /^(ORTAK_|PORT$|HOST$|DATABASE_URL$|SMTP_URL$)/;
  const kept = /^ORTAK_(BENCH|E2E)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name) || kept.test(name)),
  );
}

/**
 * One PostgreSQL for a run of tests, in a folder that goes away with it.
 * @param profile `test` gives up safety for speed; `durable` for measurements
 */
export async function startTestDatabase(profile = 'test') {
  const folder = makeTestFolder();
  const password = randomBytes(12).toString('hex');
  try {
    const server = await loadBuilt().startPostgres({
      dataDir: folder.dataDir,
      adminPassword: randomBytes(12).toString('hex'),
      profile,
    });
    const given = JSON.stringify({ adminUrl: server.adminUrl(), password });
    return {
      environment: { ...folder.environment, ORTAK_TEST_POSTGRES: given },
      stop: async () => {
        await server.stop();
        folder.remove();
      },
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

/**
 * Runs one project of jest.config.mjs. Jest writes to the terminal itself.
 * @returns how many tests passed and failed; a file that could not be run counts as one failure
 */
export async function runJest(project, environment, args = []) {
  mkdirSync(resultsFolder, { recursive: true });
  const output = at('.cache', 'test-results', `${project}.json`);
  rmSync(output, { force: true });
  const child = start(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      at('node_modules', 'jest', 'bin', 'jest.js'),
      '--selectProjects',
      project,
      '--passWithNoTests',
      '--json',
      `--outputFile=${output}`,
      ...args,
    ],
    // Jest prints its report on standard error; with --json the other stream would repeat the file.
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...cleanEnvironment(), NODE_ENV: 'test', TZ: 'UTC', ...environment },
    },
  );
  const code = await ending(child);
  try {
    const result = JSON.parse(readFileSync(output, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      ok: code === 0,
    };
  } catch {
    // Jest itself failed, and has said why.
    return { passed: 0, failed: code === 0 ? 0 : 1, ok: code === 0 };
  }
}

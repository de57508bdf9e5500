import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
 * @returns how many tests passed and failed, and in which files; a file that could not be run counts as one failure
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
      failedFiles: result.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
      kept: result,
    };
  } catch {
    // Jest itself failed, and has said why.
    return { passed: 0, failed: code === 0 ? 0 : 1, ok: code === 0, failedFiles: [] };
  }
}

/**
 * Runs a project, and files of it that failed once more, alone: on a busy machine a browser or a server may be starved.
 * What passes only then is reported as unsteady, so that it is seen and mended.
 * @param steady whether nothing outside the tests can disturb them: then a failure is a failure
 */
export async function runJestTwice(project, environment, args, steady) {
  const first = await runJest(project, environment, args);
  if (first.ok || steady || first.failedFiles.length === 0 || first.failedFiles.length > 3) return first;
  const second = await runJest(project, environment, [
    '--runInBand',
    // A test that failed may have left something open, and nobody is to wait for it.
    '--forceExit',
    '--runTestsByPath',
    ...first.failedFiles,
  ]);
  const again = new Set(second.kept?.testResults.map(({ name }) => name));
  const kept = {
    ...first.kept,
    testResults: [
      ...first.kept.testResults.filter(({ name }) => !again.has(name)),
      ...(second.kept?.testResults ?? []),
    ],
  };
  writeFileSync(at('.cache', 'test-results', `${project}.json`), JSON.stringify(kept));
  const passedBefore = first.passed - countPassed(first.kept, again);
  return { ...second, passed: passedBefore + second.passed, unsteady: second.ok ? first.failedFiles : [] };
}

/** Tests of these files that passed the first time, and were run again. */
const countPassed = (result, files) =>
  result.testResults
    .filter(({ name }) => files.has(name))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length;

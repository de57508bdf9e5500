import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { endAll, runQuietly, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { inLane } from './lanes.mjs';
import { runJestTwice, startTestDatabase } from './run-jest.mjs';
import { bold, complain, green, Plain, red, say, seconds, step } from './say.mjs';
import { at, checkNode } from './workspace.mjs';

const PROJECTS = ['unit', 'tidy', 'database', 'api', 'scenarios', 'e2e'];
const WITHOUT_DATABASE = new Set(['unit', 'tidy']);
/** Browsers wait for the server and the server for browsers: a third worker uses the time that two leave. */
const MORE_WORKERS = { e2e: ['--maxWorkers=3'] };

let database;
let ending;

const cleanUp = () =>
  (ending ??= (async () => {
    await endAll(3_000);
    // One that is just starting is waited for, and stopped then.
    await (await database?.catch(() => undefined))?.stop();
  })());

whenAskedToEnd(async () => {
  say('\nInterrupted: stopping …');
  await cleanUp();
  process.exit(130);
});

const bin = (name, file) => at('node_modules', name, 'bin', file);

const tool = (name, file, ...args) => [bin(name, file), ...args];
const cached = (name) => ['--cache', '--cache-location', at('.cache', name)];

/** Checks that are not tests: what they say is shown when they fail. The format is seen without anything being built. */
const FORMAT = [
  'Format',
  tool('prettier', 'prettier.cjs', '--check', '.', '--log-level', 'warn', ...cached('prettier')),
];
/** The longest first, so that the others find a place beside it. */
const CHECKS = [
  ['Lint', tool('eslint', 'eslint.js', '.', '--max-warnings', '0', ...cached('eslint'))],
  ...[
    ['of the tests', 'test/tsconfig.json'],
    ['of tests beside the code', 'config/tsconfig.tests.json'],
    ['of the console', 'admin/tsconfig.json'],
    ['of the portal', 'portal/tsconfig.json'],
    ['of the service worker', 'portal/worker/tsconfig.json'],
  ]
    .map(([where, file]) => [where, at(...file.split('/'))])
    .filter(([, path]) => existsSync(path))
    .map(([where, path]) => [
      `Types ${where}`,
      tool('typescript', 'tsc', '--noEmit', '--pretty', 'false', '-p', path),
    ]),
];

/** Runs checks beside each other and beside whatever else keeps a lane. */
const check = (checks) =>
  Promise.all(
    checks.map(([name, command]) =>
      inLane(async () => {
        try {
          await step(name, async () => {
            const { code, said } = await runQuietly(process.execPath, command);
            if (code !== 0) throw new Plain(said.trim());
          });
          return { name, passed: 0, failed: 0, ok: true };
        } catch (error) {
          if (!ending) complain(error);
          return { name, passed: 0, failed: 1, ok: false };
        }
      }),
    ),
  );

async function runProjects(args) {
  const results = [];
  for (const project of PROJECTS) {
    const since = performance.now();
    say(`\n${bold(`Tests: ${project}`)}`);
    if (!database && !WITHOUT_DATABASE.has(project)) {
      await step('Starting a PostgreSQL for the tests', () => (database = startTestDatabase()));
    }
    const steady = WITHOUT_DATABASE.has(project) || ending !== undefined;
    const all = [...(args.length === 0 ? (MORE_WORKERS[project] ?? []) : []), ...args];
    const result = await runJestTwice(project, (await database)?.environment ?? {}, all, steady);
    results.push({ name: project, ...result, took: seconds(since) });
  }
  return results;
}

function summarise(results) {
  say(`\n${bold('Summary')}`);
  for (const { name, passed, failed, ok, took } of results) {
    const mark = ok ? green('✓') : red('✗');
    const counts =
      took === undefined ? (ok ? 'in order' : 'failed') : `${passed} passed, ${failed} failed (${took})`;
    say(`  ${mark} ${name.padEnd(31)} ${counts}`);
  }
  for (const file of results.flatMap(({ unsteady = [] }) => unsteady))
    say(
      `  ${red('!')} ${relative(at(), file)} failed at first and passed when it was run again: it is unsteady, mend it`,
    );
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`\nTook ${seconds()}.`);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
}

const results = [];
try {
  checkNode();
  await ensureInstalled();
  const format = check([FORMAT]);
  await ensureBuilt();
  results.push(...(await Promise.all([format, check(CHECKS)])).flat());
  results.push(...(await runProjects(process.argv.slice(2))));
} catch (error) {
  if (!ending) {
    complain(error);
    results.push({ name: 'start', passed: 0, failed: 1, ok: false });
  }
}
const interrupted = ending !== undefined;
await cleanUp();
if (!interrupted) {
  summarise(results);
  process.exit(results.every(({ ok }) => ok) ? 0 : 1);
}

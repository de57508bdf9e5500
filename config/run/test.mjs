import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { endAll, runQuietly, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runJestTwice, startTestDatabase } from './run-jest.mjs';
import { bold, complain, green, Plain, red, say, seconds, step } from './say.mjs';
import { at, checkNode } from './workspace.mjs';

const PROJECTS = ['unit', 'tidy', 'database', 'api', 'scenarios', 'e2e'];
const WITHOUT_DATABASE = new Set(['unit', 'tidy']);

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

/** Checks that are not tests: what they say is shown when they fail. */
const CHECKS = [
  [
    'Lint',
    [
      [
        bin('eslint', 'eslint.js'),
        '.',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        at('.cache', 'eslint'),
      ],
    ],
  ],
  [
    'Format',
    [
      [
        bin('prettier', 'prettier.cjs'),
        '--check',
        '.',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        at('.cache', 'prettier'),
      ],
    ],
  ],
  [
    'Types',
    [
      'config/tsconfig.tests.json',
      'test/tsconfig.json',
      'admin/tsconfig.json',
      'portal/tsconfig.json',
      'portal/worker/tsconfig.json',
    ]
      .filter((file) => existsSync(at(...file.split('/'))))
      .map((file) => [
        bin('typescript', 'tsc'),
        '--noEmit',
        '--pretty',
        'false',
        '-p',
        at(...file.split('/')),
      ]),
  ],
];

async function check(name, commands) {
  try {
    await step(name, async () => {
      for (const command of commands) {
        const { code, said } = await runQuietly(process.execPath, command);
        if (code !== 0) throw new Plain(said.trim());
      }
    });
    return { name, passed: 0, failed: 0, ok: true };
  } catch (error) {
    if (ending) throw error;
    complain(error);
    return { name, passed: 0, failed: 1, ok: false };
  }
}

async function runProjects(args) {
  const results = [];
  for (const project of PROJECTS) {
    const since = performance.now();
    say(`\n${bold(`Tests: ${project}`)}`);
    if (!database && !WITHOUT_DATABASE.has(project)) {
      await step('Starting a PostgreSQL for the tests', () => (database = startTestDatabase()));
    }
    const steady = WITHOUT_DATABASE.has(project) || ending !== undefined;
    const result = await runJestTwice(project, (await database)?.environment ?? {}, args, steady);
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
    say(`  ${mark} ${name.padEnd(10)} ${counts}`);
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
  await ensureBuilt();
  for (const [name, commands] of CHECKS) results.push(await check(name, commands));
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

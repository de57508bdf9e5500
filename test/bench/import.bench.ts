import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type App } from '../support/app';
import { runImportCommand } from '../support/command';
import { root } from '../support/postgres';
import { company } from '../support/records';
import { recordResult } from './record-result';

const file = join(root, '..', 'shared', 'data', 'telco-subscribers.csv');
const mapping = join(root, 'test', 'support', 'telco-mapping.json');

let app: App;
beforeAll(async () => {
  app = await startApp();
  await company(await app.administrator(), { code: 'MAIN', currency: 'USD' });
}, 120_000);
afterAll(() => app?.close());

/** Seconds between the first row and the last, as the import itself noted them. */
async function secondsOfLast(): Promise<number> {
  const row = await app.system.transaction((sql) =>
    sql.one<{ seconds: number }>(
      `select extract(epoch from finished_at - started_at)::float8 as seconds from imports.jobs order by id desc limit 1`,
    ),
  );
  return Math.round((row?.seconds ?? 0) * 10) / 10;
}

test('S1 7,043 subscribers with accounts and subscriptions are imported in less than 15 seconds', async () => {
  if (!existsSync(file)) {
    process.stdout.write(`Not measured: ${file} is not there.\n`);
    return;
  }
  const first = await runImportCommand(app, [file, '--mapping', mapping, '--language', 'en']);
  expect(first.output).toContain('21,129 records created');
  const importing = await secondsOfLast();
  const second = await runImportCommand(app, [file, '--mapping', mapping, '--language', 'en']);
  expect(second.output).toContain('21,129 were the same already');
  const again = await secondsOfLast();
  const commands = [first, second].map(({ milliseconds }) => Math.round(milliseconds / 100) / 10);
  recordResult('import', {
    rows: 7043,
    records: 21_129,
    seconds: { importing, again, commandWithStart: commands[0], commandAgainWithStart: commands[1] },
    limit: 15,
  });
  expect(importing).toBeLessThan(15);
}, 600_000);

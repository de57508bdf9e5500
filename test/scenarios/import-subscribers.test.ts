import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startApp, type App } from '../support/app';
import type { Caller } from '../support/caller';
import { runImportCommand, startImport } from '../support/command';
import { sendImport, waitForImport } from '../support/imports';
import { root } from '../support/postgres';
import { company } from '../support/records';

/**
 * The file of a telecom company: 7,043 subscribers, each a member with an account and a subscription of one line. Its
 * control totals: 7,043 of each, and 456,116.60 USD of monthly prices.
 */
const telco = resolve(root, '..', 'shared', 'data', 'telco-subscribers.csv');
const mapping = join(root, 'test', 'support', 'telco-mapping.json');

let app: App;
let admin: Caller;
let folder: string;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
  folder = mkdtempSync(join(tmpdir(), 'ortak-import-'));
  await company(admin, { code: 'MAIN', currency: 'USD' });
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Totals {
  readonly members: number;
  readonly people: number;
  readonly accounts: number;
  readonly subscriptions: number;
  readonly lines: number;
  readonly prices: string;
  readonly versions: number;
}

const totals = (): Promise<Totals | undefined> =>
  app.system.transaction((sql) =>
    sql.one<Totals>(
      `select (select count(*) from members)::int as members, (select count(*) from people)::int as people,
              (select count(*) from accounts)::int as accounts, (select count(*) from subscriptions)::int as subscriptions,
              (select count(*) from subscription_lines)::int as lines,
              (select coalesce(sum(unit_price::numeric * quantity::numeric), 0)::text from subscription_lines) as prices,
              ((select coalesce(sum(version), 0) from members) + (select coalesce(sum(version), 0) from subscriptions))::int as versions`,
    ),
  );

const nothing = { members: 0, people: 0, accounts: 0, subscriptions: 0, lines: 0, prices: '0', versions: 0 };

/** Subscribers of our own making, where the file is not there and where a test needs many. */
function makeFile(rows: number): string {
  const header = readFileSync(mapping, 'utf8').match(/\$[A-Za-z]+|"column": "[A-Za-z]+"/g) ?? [];
  const columns = [...new Set(header.map((name) => name.replace(/^\$|^"column": "|"$/g, '')))];
  const cells: Record<string, (row: number) => string> = {
    customerID: (row) => `K-${row}`,
    gender: (row) => (row % 2 === 0 ? 'Female' : 'Male'),
    SeniorCitizen: () => '0',
    start: () => '2026-01-31',
    end: (row) => (row % 5 === 0 ? '2026-10-31' : ''),
    MonthlyCharges: (row) => `${20 + (row % 80)}.${String(row % 100).padStart(2, '0')}`,
  };
  const lines = Array.from({ length: rows }, (_, row) =>
    columns.map((name) => (cells[name] ?? (() => 'Yes'))(row)).join(','),
  );
  const path = join(folder, `subscribers-${rows}.csv`);
  writeFileSync(path, `${columns.join(',')}\n${lines.join('\n')}\n`);
  return path;
}

describe('S1 a file of subscribers', () => {
  test('a dry run says what would happen, and leaves nothing', async () => {
    const { code, output } = await runImportCommand(app, [
      makeFile(1200),
      '--mapping',
      mapping,
      '--dry-run',
      '--language',
      'tr',
    ]);
    expect(output).toContain('1.200 satır işlendi: 3.600 kayıt oluşturuldu');
    expect(output).toContain('Deneme: hiçbir şey kaydedilmedi.');
    expect(code).toBe(0);
    expect(await totals()).toEqual(nothing);
  });

  test('an import that is killed in the middle leaves nothing', async () => {
    const command = startImport(app, [makeFile(8000), '--mapping', mapping]);
    while (!/of 8,000/.test(command.output())) {
      await new Promise((wait) => setTimeout(wait, 20));
      if (/refused|cannot be read/.test(command.output())) throw new Error(command.output());
    }
    command.kill();
    await command.ended;
    expect(await totals()).toEqual(nothing);
  });

  test('an import of the console goes on by itself after its server was killed', async () => {
    const sent = await sendImport(
      admin,
      readFileSync(makeFile(6000)),
      JSON.parse(readFileSync(mapping, 'utf8')),
    );
    const { id } = sent.body as { id: number };
    for (;;) {
      const { body } = await admin.get(`/api/imports/${id}`);
      if (body.done > 0) break;
      expect(body.status).not.toBe('failed');
      await new Promise((wait) => setTimeout(wait, 20));
    }
    await app.kill();
    expect(await totals()).toEqual(nothing);
    await app.start();
    admin = await app.administrator();
    const report = await waitForImport(admin, id, 120);
    expect(report).toMatchObject({ status: 'finished', rows: 6000, created: 18_000, failed: 0 });
    expect(await totals()).toMatchObject({
      members: 6000,
      people: 6000,
      accounts: 6000,
      subscriptions: 6000,
      lines: 6000,
    });
  }, 180_000);

  test('of 7,043 is imported by the command line with its control totals; a second time changes nothing', async () => {
    if (!existsSync(telco)) {
      process.stdout.write(`Not tested: ${telco} is not there.\n`);
      return;
    }
    const before = await totals();
    const first = await runImportCommand(app, [telco, '--mapping', mapping, '--language', 'en']);
    process.stdout.write(`${first.output}${Math.round(first.milliseconds)} ms\n`);
    expect(first.code).toBe(0);
    expect(first.output).toContain(
      '7,043 rows done: 21,129 records created, 0 changed, 0 were the same already.',
    );
    const after = await totals();
    const made = (name: 'members' | 'people' | 'accounts' | 'subscriptions' | 'lines') =>
      (after?.[name] ?? 0) - (before?.[name] ?? 0);
    expect([made('members'), made('people'), made('accounts'), made('subscriptions'), made('lines')]).toEqual(
      [7043, 7043, 7043, 7043, 7043],
    );
    const cents = (prices: string | undefined) => Math.round(Number(prices) * 100);
    expect(cents(after?.prices) - cents(before?.prices)).toBe(45_611_660);

    const second = await runImportCommand(app, [telco, '--mapping', mapping, '--language', 'en']);
    process.stdout.write(`${second.output}${Math.round(second.milliseconds)} ms\n`);
    expect(second.output).toContain(
      '7,043 rows done: 0 records created, 0 changed, 21,129 were the same already.',
    );
    expect(second.code).toBe(0);
    expect(await totals()).toEqual(after);
  }, 180_000);

  test('that is wrong, a mapping that is wrong, and no arguments at all are told apart', async () => {
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, Buffer.from('code,name\n1,\xfd\n', 'latin1'));
    const encoding = await runImportCommand(app, [broken, '--mapping', mapping]);
    expect(encoding).toMatchObject({
      code: 1,
      output: expect.stringContaining('The file is not UTF-8 (line 2)'),
    });
    const noMapping = await runImportCommand(app, [broken, '--mapping', broken]);
    expect(noMapping).toMatchObject({
      code: 1,
      output: expect.stringContaining('is not a readable mapping'),
    });
    const nothingGiven = await runImportCommand(app, []);
    expect(nothingGiven).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm run import -- FILE --mapping'),
    });
  }, 120_000);
});

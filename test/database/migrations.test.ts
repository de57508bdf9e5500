import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase, readMigrations, runMigrations, withClient, type Migration } from '@ortak/database';
import { ask, makeFolder, passwords, removeFolder, startOwnPostgres } from '../support/own-postgres';

let server: Awaited<ReturnType<typeof startOwnPostgres>>;
let url: string;
const first = readMigrations().slice(0, 1);

beforeAll(async () => {
  server = await startOwnPostgres();
});
afterAll(async () => {
  await server.stop();
  removeFolder(server.dataDir);
});
let count = 0;
beforeEach(async () => {
  const database = `m${(count += 1)}`;
  const options = {
    adminUrl: server.adminUrl(),
    password: passwords.application,
    database,
    migrations: first,
  };
  url = (await prepareDatabase(options)).url;
});

const migration = (number: number, up: string, check = ''): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}-do-it`,
  up,
  check,
  sha: createHash('sha256').update(up).digest('hex'),
});
const migrate = (more: Migration[]): Promise<string[]> =>
  withClient(url, 'test', (client) => runMigrations(client, [...first, ...more]));

test('X6 applies what is new, in order, once', async () => {
  const steps = [migration(2, 'create table a (n int)'), migration(3, 'insert into a values (3)')];
  expect(await migrate(steps)).toEqual(['0002-do-it', '0003-do-it']);
  expect(await migrate(steps)).toEqual([]);
  expect(await ask(url, 'select n from a')).toEqual([{ n: 3 }]);
  expect(await ask(url, 'select number from ortak.migrations order by 1')).toEqual([
    { number: 1 },
    { number: 2 },
    { number: 3 },
  ]);
});

test('X6 a migration that fails leaves nothing of itself, and names its file and line', async () => {
  const steps = [
    migration(2, 'create table good ()'),
    migration(3, 'create table half ();\nselect nothing from nowhere;'),
  ];
  await expect(migrate(steps)).rejects.toThrow(
    /migrations\/0003-do-it\/up\.sql:2: relation "nowhere" does not exist/,
  );
  expect(
    await ask(url, `select to_regclass('good') is not null as good, to_regclass('half') is not null as half`),
  ).toEqual([{ good: true, half: false }]);
});

test('X6 a check that finds something undoes the migration', async () => {
  const step = migration(2, 'create table a as select -1 as n', 'select n from a where n < 0');
  await expect(migrate([step])).rejects.toThrow(/0002-do-it\/check\.sql found: \[{"n":-1}\]/);
  expect(await ask(url, `select to_regclass('a') as a`)).toEqual([{ a: null }]);
});

test('X6 an applied migration that was changed, or is unknown, stops the start', async () => {
  await migrate([migration(2, 'create table a ()')]);
  await expect(migrate([migration(2, 'create table a (n int)')])).rejects.toThrow(
    /0002-do-it was changed after/,
  );
  await expect(migrate([])).rejects.toThrow(/has migration 0002-do-it, which this version does not know/);
});

test('X6 three nodes that start at once apply each migration once', async () => {
  const steps = [
    migration(2, 'create table a (n int); select pg_sleep(0.2)'),
    migration(3, 'insert into a values (1)'),
  ];
  const answers = await Promise.all([migrate(steps), migrate(steps), migrate(steps)]);
  expect(answers.flat().sort()).toEqual(['0002-do-it', '0003-do-it']);
  expect(await ask(url, 'select n from a')).toHaveLength(1);
});

test('X6 the migrations of this version apply to an empty database, with their checks', async () => {
  const options = { adminUrl: server.adminUrl(), password: passwords.application, database: 'whole' };
  const { applied } = await prepareDatabase(options);
  expect(applied).toEqual(readMigrations().map(({ name }) => name));
});

test('X6 reading refuses wrong names, numbers taken twice and missing checks', () => {
  const folder = makeFolder();
  const add = (name: string, files: string[]): void => {
    mkdirSync(join(folder, name));
    for (const file of files) writeFileSync(join(folder, name, file), '');
  };
  add('0001-create-things', ['up.sql', 'check.sql']);
  expect(readMigrations(folder)).toHaveLength(1);
  add('0001-create-others', ['up.sql', 'check.sql']);
  expect(() => readMigrations(folder)).toThrow(/same number/);
  add('01-short', []);
  expect(() => readMigrations(folder)).toThrow();
  removeFolder(folder);
});

test('X6 reading refuses a migration without a check', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, '0001-create-things'));
  writeFileSync(join(folder, '0001-create-things', 'up.sql'), '');
  expect(() => readMigrations(folder)).toThrow(/has no check\.sql/);
  removeFolder(folder);
});

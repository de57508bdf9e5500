import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SECRET_NAMES, settingNames } from './environment';
import { addVaultKey, keepSecrets } from './secrets';
import { readLaunch, readSettings } from './settings';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ortak-settings-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const secrets: Record<string, string> = {
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, 'a-secret-of-this-test-only'])),
  ORTAK_VAULT_KEYS: `first:${Buffer.alloc(32, 7).toString('base64')}`,
};
const read = (environment: Record<string, string>) =>
  readSettings({ ORTAK_DATA_DIR: dataDir, ...environment });

test('X6 nothing needs to be set', () => {
  const settings = read({});
  expect(settings).toMatchObject({
    port: 1337,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:1337',
    databaseUrl: undefined,
    demo: true,
    clock: 'real',
    role: 'all',
    environment: 'development',
  });
  expect(settings.secrets.appKeys).toHaveLength(2);
});

test('X6 an empty variable counts as absent', () => {
  expect(read({ PORT: '', SMTP_URL: '', ORTAK_DEMO: '' })).toMatchObject({
    port: 1337,
    smtpUrl: undefined,
    demo: true,
  });
});

test('X6 every wrong setting is named, with what it must be', () => {
  const wrong = {
    PORT: '99999',
    SMTP_URL: 'http://x',
    ORTAK_ROLE: 'boss',
    ORTAK_DEMO: 'perhaps',
    ORTAK_PUBLIC_URL: 'ortak',
  };
  const refuse = () => read(wrong);
  expect(refuse).toThrow(/PORT: /);
  expect(refuse).toThrow(/SMTP_URL: must be an address that starts with smtp:\/\/ or smtps:\/\//);
  expect(refuse).toThrow(/ORTAK_ROLE: must be all, web or worker/);
  expect(refuse).toThrow(/ORTAK_DEMO: must be true or false/);
  expect(refuse).toThrow(/ORTAK_PUBLIC_URL: /);
});

test('X8 the test clock is refused in production', () => {
  expect(read({ ORTAK_CLOCK: 'test' }).clock).toBe('test');
  expect(() => read({ ...secrets, ORTAK_CLOCK: 'test', NODE_ENV: 'production' })).toThrow(
    /ORTAK_CLOCK=test is refused/,
  );
});

test('X6 the first administrator needs both e-mail and password', () => {
  expect(() => read({ ORTAK_ADMIN_EMAIL: 'a@example.com' })).toThrow(/belong together/);
});

test('X6 secrets are made once, for their owner only, and stay', () => {
  const first = read({}).secrets;
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(read({}).secrets).toEqual(first);
  expect(read({ ORTAK_SESSION_SECRET: 'another-secret-word' }).secrets.session).toBe('another-secret-word');
});

test('X6 a secret that a newer version needs is added, and the others stay', () => {
  const first = keepSecrets(dataDir);
  const { ORTAK_SESSION_SECRET: _dropped, ...rest } = first.application;
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ ...first, application: rest }));
  const second = keepSecrets(dataDir);
  expect(second.application).toEqual({ ...first.application, ORTAK_SESSION_SECRET: expect.any(String) });
  expect(second.databaseAdmin).toBe(first.databaseAdmin);
});

test('X6 damaged secrets are not replaced: the database would not open any more', () => {
  writeFileSync(join(dataDir, 'secrets.json'), '{"half');
  expect(() => read({})).toThrow(/not valid JSON/);
});

test('X6 in production, each missing secret is demanded by name', () => {
  const { ORTAK_APP_KEYS: _keys, ORTAK_ENCRYPTION_KEY: _key, ...rest } = secrets;
  const refuse = () => read({ ...rest, NODE_ENV: 'production' } as Record<string, string>);
  expect(refuse).toThrow('NODE_ENV is production, so these secrets must be set');
  expect(refuse).toThrow(/ {2}ORTAK_APP_KEYS\n {2}ORTAK_ENCRYPTION_KEY$/);
  expect(read({ ...secrets, NODE_ENV: 'production' } as Record<string, string>).demo).toBe(false);
});

test('X6 beside a database of somebody else, missing secrets are made once outside production', () => {
  const environment = { DATABASE_URL: 'postgresql://ortak:x@db/ortak' };
  const first = read(environment);
  expect(first.secrets.session).toMatch(/^\S{16,}$/);
  expect(read(environment).secrets).toEqual(first.secrets);
  expect(first.demo).toBe(false);
});

test('X6 the application finds the same settings in the environment that the launcher hands it', () => {
  const { settings, application } = readLaunch({ ORTAK_DATA_DIR: dataDir, PORT: '4000' });
  const seen = readSettings({
    PORT: '4000',
    ...application,
    DATABASE_URL: 'postgresql://ortak:x@127.0.0.1/ortak',
  });
  expect({ ...seen, databaseUrl: undefined }).toEqual(settings);
});

test('X6 .env.example lists every setting once, and nothing else', () => {
  const text = readFileSync(resolve(__dirname, '..', '..', '.env.example'), 'utf8');
  const listed = [...text.matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...settingNames].sort());
});

test('C31 a key of the vault is made, and a new one is put before it', () => {
  const [first] = read({}).secrets.vaultKeys;
  expect(Buffer.from(first?.key ?? '', 'base64')).toHaveLength(32);
  const name = addVaultKey(dataDir);
  const keys = read({}).secrets.vaultKeys;
  expect(keys.map(({ id }) => id)).toEqual([name, first?.id]);
  expect(read({}).secrets.session).toHaveLength(43);
});

test.each(['', 'x', 'a:short', `a:${'A'.repeat(43)}=,a:${'B'.repeat(43)}=`, `a b:${'A'.repeat(43)}=`])(
  'C31 keys of the vault are names with 32 bytes each: %j is none',
  (value) => {
    const given = { ...secrets, NODE_ENV: 'production', ORTAK_VAULT_KEYS: value };
    expect(() => read(given)).toThrow('ORTAK_VAULT_KEYS');
  },
);

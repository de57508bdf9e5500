import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET_NAMES, SettingsError, type SecretName } from './environment';

/** What the embedded database and the application need to keep secret, kept beside the data. */
export interface StoredSecrets {
  readonly application: Readonly<Record<SecretName, string>>;
  /** Password of the database's superuser: the launcher alone uses it. */
  readonly databaseAdmin: string;
  /** Password of the role `ortak`, which the application signs in with. */
  readonly database: string;
}

/** A new key of the vault under a name that no other has. */
const vaultKey = (): string => `${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`;

const word = (bytes = 32): string => randomBytes(bytes).toString('base64url');

function generate(): StoredSecrets {
  const application = Object.fromEntries(SECRET_NAMES.map((name) => [name, word()])) as Record<
    SecretName,
    string
  >;
  application.ORTAK_APP_KEYS = `${word()},${word()}`;
  application.ORTAK_VAULT_KEYS = vaultKey();
  return { application, databaseAdmin: word(24), database: word(24) };
}

function read(path: string): Partial<StoredSecrets> | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SettingsError(`The secrets cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text) as Partial<StoredSecrets>;
  } catch {
    throw new SettingsError(
      `${path} is not valid JSON. Restore it from a backup: the database's password is in it.`,
    );
  }
}

/**
 * The secrets of a data folder, made on first use and kept in `secrets.json`, readable by its owner only.
 * Secrets that a newer version needs are added; existing ones never change.
 */
export function keepSecrets(dataDir: string): StoredSecrets {
  const path = join(dataDir, 'secrets.json');
  const kept = read(path);
  const fresh = generate();
  const secrets: StoredSecrets = {
    application: { ...fresh.application, ...kept?.application },
    databaseAdmin: kept?.databaseAdmin ?? fresh.databaseAdmin,
    database: kept?.database ?? fresh.database,
  };
  if (!kept || textOf(secrets) !== textOf(kept)) write(dataDir, secrets);
  return secrets;
}

/**
 * Puts a new key of the vault before those of the data folder: what is encrypted from the next start on takes it, and
 * what the others encrypted can still be read.
 * @returns the new key's name
 */
export function addVaultKey(dataDir: string): string {
  const secrets = keepSecrets(dataDir);
  const key = vaultKey();
  const keys = `${key},${secrets.application.ORTAK_VAULT_KEYS}`;
  write(dataDir, { ...secrets, application: { ...secrets.application, ORTAK_VAULT_KEYS: keys } });
  return key.slice(0, key.indexOf(':'));
}

const textOf = (secrets: Partial<StoredSecrets>): string => `${JSON.stringify(secrets, null, 2)}\n`;

function write(dataDir: string, secrets: StoredSecrets): void {
  const path = join(dataDir, 'secrets.json');
  // Others may pass through the folder (PostgreSQL runs as its own user) but not list or read it.
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  // Written aside and renamed, so that a crash cannot leave half a file.
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, textOf(secrets), { mode: 0o600 });
  chmodSync(aside, 0o600);
  renameSync(aside, path);
}

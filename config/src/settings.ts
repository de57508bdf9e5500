import { isAbsolute, resolve } from 'node:path';
import type { z } from 'zod';
import {
  environmentSchema,
  SECRET_NAMES,
  SettingsError,
  type SecretName,
  type VaultKey,
} from './environment';
import { keepSecrets, type StoredSecrets } from './secrets';

/** A bucket for private files. */
export interface S3Settings {
  /** Absent: Amazon's own, by the region. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** How this installation differs from any other. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where people reach Ortak, without a slash at the end: in e-mails and cookies. */
  readonly publicUrl: string;
  /** The application's own database. Absent: the embedded server is used. */
  readonly databaseUrl: string | undefined;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Load demo data into an empty database. Unset: yes with the embedded database outside production and tests. */
  readonly demo: boolean;
  /** The first administrator, used on an empty database. */
  readonly admin: { readonly email: string | undefined; readonly password: string | undefined };
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly clock: 'real' | 'test';
  readonly role: 'all' | 'web' | 'worker';
  /** Whether a proxy of ours stands in front, whose X-Forwarded-* headers say who is asking. */
  readonly trustProxy: boolean;
  /** Where numbers of payment cards lie: encrypted with us, or at a payment provider, of whom we keep a token. */
  readonly vault: 'local' | 'provider';
  /** Connections that requests may use at once. */
  readonly pool: number;
  /** Documents: the largest file in bytes, and the bucket that holds them instead of the data folder. */
  readonly files: { readonly limit: number; readonly s3: S3Settings | undefined };
  readonly environment: 'development' | 'test' | 'production';
  readonly secrets: {
    readonly appKeys: readonly string[];
    readonly session: string;
    readonly admin: string;
    readonly apiTokenSalt: string;
    readonly transferTokenSalt: string;
    readonly encryptionKey: string;
    /** Keys of the vault, the current one first. */
    readonly vaultKeys: readonly VaultKey[];
  };
}

type Parsed = z.output<typeof environmentSchema>;
type Environment = Readonly<Record<string, string | undefined>>;

function parse(environment: Environment): Parsed {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`Settings that need attention:\n${lines.join('\n')}`);
  }
  const parsed = result.data;
  if (parsed.ORTAK_CLOCK === 'test' && parsed.NODE_ENV === 'production') {
    throw new SettingsError('ORTAK_CLOCK=test is refused in production: invoices would carry made-up dates.');
  }
  if ((parsed.ORTAK_ADMIN_EMAIL === undefined) !== (parsed.ORTAK_ADMIN_PASSWORD === undefined)) {
    throw new SettingsError(
      'ORTAK_ADMIN_EMAIL and ORTAK_ADMIN_PASSWORD belong together: set both or neither.',
    );
  }
  return parsed;
}

function demandSecrets(parsed: Parsed): void {
  const missing = SECRET_NAMES.filter((name) => parsed[name] === undefined);
  if (missing.length === 0) return;
  throw new SettingsError(
    `NODE_ENV is production, so these secrets must be set (the same on every node; for example from \`openssl rand -base64 32\`):\n` +
      missing.map((name) => (name === 'ORTAK_VAULT_KEYS' ? `  ${name} (name:key)` : `  ${name}`)).join('\n'),
  );
}

/** @returns the secrets of the data folder that the embedded database needs, and the settings with every secret in place */
function withSecrets(environment: Environment): {
  parsed: Parsed;
  stored: StoredSecrets | undefined;
  dataDir: string;
} {
  const parsed = parse(environment);
  const dataDir = isAbsolute(parsed.ORTAK_DATA_DIR) ? parsed.ORTAK_DATA_DIR : resolve(parsed.ORTAK_DATA_DIR);
  const embedded = parsed.DATABASE_URL === undefined;
  const complete = SECRET_NAMES.every((name) => parsed[name] !== undefined);
  if (parsed.NODE_ENV === 'production') demandSecrets(parsed);
  // Nothing is written where nothing is missing.
  if (!embedded && complete) return { parsed, stored: undefined, dataDir };
  const stored = keepSecrets(dataDir);
  return { parsed: parse({ ...stored.application, ...present(environment) }), stored, dataDir };
}

const present = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));

const required = <T>(value: T | undefined, name: SecretName): T => {
  if (value === undefined) throw new SettingsError(`${name} is not set.`);
  return value;
};

function readS3(parsed: Parsed): S3Settings | undefined {
  const { ORTAK_S3_BUCKET: bucket, ORTAK_S3_ACCESS_KEY: accessKey, ORTAK_S3_SECRET_KEY: secretKey } = parsed;
  if (bucket === undefined) return undefined;
  if (accessKey === undefined || secretKey === undefined)
    throw new SettingsError('ORTAK_S3_BUCKET needs ORTAK_S3_ACCESS_KEY and ORTAK_S3_SECRET_KEY.');
  return { endpoint: parsed.ORTAK_S3_ENDPOINT, region: parsed.ORTAK_S3_REGION, bucket, accessKey, secretKey };
}

function settle(parsed: Parsed, dataDir: string): Settings {
  const shown =
    parsed.HOST === '0.0.0.0' || parsed.HOST === '::' || parsed.HOST === '127.0.0.1'
      ? 'localhost'
      : parsed.HOST;
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    publicUrl: (parsed.ORTAK_PUBLIC_URL ?? `http://${shown}:${parsed.PORT}`).replace(/\/+$/, ''),
    databaseUrl: parsed.DATABASE_URL,
    dataDir,
    demo: parsed.ORTAK_DEMO ?? (parsed.NODE_ENV === 'development' && parsed.DATABASE_URL === undefined),
    admin: { email: parsed.ORTAK_ADMIN_EMAIL, password: parsed.ORTAK_ADMIN_PASSWORD },
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.ORTAK_MAIL_FROM,
    clock: parsed.ORTAK_CLOCK,
    role: parsed.ORTAK_ROLE,
    trustProxy: parsed.ORTAK_TRUST_PROXY,
    vault: parsed.ORTAK_VAULT,
    pool: parsed.ORTAK_POOL,
    files: { limit: parsed.ORTAK_FILE_LIMIT * 1024 * 1024, s3: readS3(parsed) },
    environment: parsed.NODE_ENV,
    secrets: {
      appKeys: required(parsed.ORTAK_APP_KEYS, 'ORTAK_APP_KEYS'),
      session: required(parsed.ORTAK_SESSION_SECRET, 'ORTAK_SESSION_SECRET'),
      admin: required(parsed.ORTAK_ADMIN_SECRET, 'ORTAK_ADMIN_SECRET'),
      apiTokenSalt: required(parsed.ORTAK_API_TOKEN_SALT, 'ORTAK_API_TOKEN_SALT'),
      transferTokenSalt: required(parsed.ORTAK_TRANSFER_TOKEN_SALT, 'ORTAK_TRANSFER_TOKEN_SALT'),
      encryptionKey: required(parsed.ORTAK_ENCRYPTION_KEY, 'ORTAK_ENCRYPTION_KEY'),
      vaultKeys: required(parsed.ORTAK_VAULT_KEYS, 'ORTAK_VAULT_KEYS'),
    },
  };
}

/**
 * The settings of this process from its environment. Outside production, absent secrets come from the data folder and
 * are made on first use; production demands each by its name.
 * @throws SettingsError naming each setting that is absent or wrong
 */
export function readSettings(environment: Environment = process.env): Settings {
  const { parsed, dataDir } = withSecrets(environment);
  return settle(parsed, dataDir);
}

/**
 * What the launcher needs: the settings, the passwords of the embedded database, and the environment in which the
 * application finds the same settings once the launcher has put DATABASE_URL in.
 */
export function readLaunch(environment: Environment = process.env): {
  settings: Settings;
  stored: StoredSecrets | undefined;
  application: Record<string, string>;
} {
  const { parsed, stored, dataDir } = withSecrets(environment);
  const settings = settle(parsed, dataDir);
  const application: Record<string, string> = {
    ORTAK_DATA_DIR: dataDir,
    ORTAK_DEMO: String(settings.demo),
    TZ: 'UTC',
  };
  // In production with the embedded database the secrets were demanded above, so this adds nothing then.
  for (const name of SECRET_NAMES) application[name] = environment[name] || stored?.application[name] || '';
  return { settings, stored, application };
}

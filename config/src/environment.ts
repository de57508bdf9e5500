import { z } from 'zod';

/** Secrets by setting. Made in the data folder on first use; production demands each by its name. */
export const SECRET_NAMES = [
  'ORTAK_APP_KEYS',
  'ORTAK_SESSION_SECRET',
  'ORTAK_ADMIN_SECRET',
  'ORTAK_API_TOKEN_SALT',
  'ORTAK_TRANSFER_TOKEN_SALT',
  'ORTAK_ENCRYPTION_KEY',
  'ORTAK_VAULT_KEYS',
] as const;

export type SecretName = (typeof SECRET_NAMES)[number];

const port = z.coerce.number('must be a number').int('must be a whole number').min(1).max(65535);

const truth = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], 'must be true or false')
  .transform((word) => word === 'true' || word === '1' || word === 'yes');

const url = (protocols: readonly string[]) =>
  z.string().refine(
    (text) => {
      try {
        return protocols.includes(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    { message: `must be an address that starts with ${protocols.map((name) => `${name}//`).join(' or ')}` },
  );

const secret = z.string().min(16, 'must have at least 16 characters');

/** A key of the vault: its name, which stands beside what it encrypted, and 32 bytes in base64. */
export interface VaultKey {
  readonly id: string;
  readonly key: string;
}

const vaultKeys = z
  .string()
  .transform((text) =>
    text.split(',').map((part): VaultKey => {
      const [id = '', key = ''] = part.trim().split(/:(.*)/s);
      return { id, key };
    }),
  )
  .refine(
    (keys) =>
      keys.every(({ id, key }) => /^[a-z0-9-]{1,32}$/i.test(id) && /^[A-Za-z0-9+/]{43}=$/.test(key)) &&
      new Set(keys.map(({ id }) => id)).size === keys.length,
    {
      message:
        'must be name:key, several separated by commas, the first one current; a key is 32 bytes in base64',
    },
  );

/**
 * Every setting of an installation, by the name of its environment variable. `.env.example` lists the same names.
 * An empty variable counts as absent.
 */
export const environmentSchema = z.object({
  PORT: port.default(1337),
  HOST: z.string().default('127.0.0.1'),
  ORTAK_PUBLIC_URL: url(['http:', 'https:']).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  ORTAK_DATA_DIR: z.string().default('.data'),
  ORTAK_DEMO: truth.optional(),
  ORTAK_ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ORTAK_ADMIN_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  ORTAK_MAIL_FROM: z.string().default('Ortak <no-reply@localhost>'),
  ORTAK_CLOCK: z.enum(['real', 'test'], 'must be real or test').default('real'),
  ORTAK_ROLE: z.enum(['all', 'web', 'worker'], 'must be all, web or worker').default('all'),
  ORTAK_TRUST_PROXY: truth.default(false),
  ORTAK_VAULT: z.enum(['local', 'provider'], 'must be local or provider').default('local'),
  ORTAK_POOL: z.coerce.number().int().min(2).max(200).default(10),
  ORTAK_FILE_LIMIT: z.coerce.number().int().min(1).max(2048).default(50),
  ORTAK_S3_ENDPOINT: url(['http:', 'https:']).optional(),
  ORTAK_S3_REGION: z.string().default('us-east-1'),
  ORTAK_S3_BUCKET: z.string().optional(),
  ORTAK_S3_ACCESS_KEY: z.string().optional(),
  ORTAK_S3_SECRET_KEY: z.string().optional(),
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  ORTAK_APP_KEYS: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .refine((keys) => keys.length > 0 && keys.every((key) => key.length >= 16), {
      message: 'must be keys of at least 16 characters, separated by commas',
    })
    .optional(),
  ORTAK_SESSION_SECRET: secret.optional(),
  ORTAK_ADMIN_SECRET: secret.optional(),
  ORTAK_API_TOKEN_SALT: secret.optional(),
  ORTAK_TRANSFER_TOKEN_SALT: secret.optional(),
  ORTAK_ENCRYPTION_KEY: secret.optional(),
  ORTAK_VAULT_KEYS: vaultKeys.optional(),
});

/** The names of all settings, in the order of `.env.example`. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape);

/** A setting is absent or wrong. The message names each one and says what it must be. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

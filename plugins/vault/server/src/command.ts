import { parseArgs } from 'node:util';
import { formatNumber, translate, type Language, type MessageKey } from '@ortak/kernel/i18n';
import { readSettings } from '@ortak/config';
import { createSystem, openPool } from '@ortak/database';
import { KeyMissing } from './domain/cipher';
import { rotateKeys } from './services/run-rotation';

const languageOf = (locale: string | undefined): Language => (locale?.startsWith('tr') ? 'tr' : 'en');

/** `--batch N`. @returns undefined when the arguments make no sense */
function readBatch(argv: readonly string[]): number | undefined {
  try {
    const { values } = parseArgs({ args: [...argv], options: { batch: { type: 'string', default: '500' } } });
    return /^[1-9]\d{0,4}$/.test(values.batch) ? Number(values.batch) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * `npm run rotate-keys`: encrypts with the first key of ORTAK_VAULT_KEYS what the others encrypted. Exit code 0 when nothing
 * is left of them. Killed in the middle, it goes on where it was when it is run again.
 */
async function main(argv: readonly string[]): Promise<number> {
  process.env.TZ = 'UTC';
  const language = languageOf(process.env.LC_ALL ?? process.env.LANG);
  const say = (key: MessageKey, params = {}) => process.stdout.write(`${translate(language, key, params)}\n`);
  const batch = readBatch(argv);
  if (batch === undefined) {
    say('commands.vault.usage');
    return 1;
  }
  const { databaseUrl, secrets } = readSettings();
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set.');
  const pool = openPool(databaseUrl, 'ortak-rotate-keys', 2);
  const [current] = secrets.vaultKeys;
  try {
    const report = await rotateKeys(createSystem(pool), secrets.vaultKeys, batch, (done, total) =>
      say('commands.vault.progress', {
        done: formatNumber(done, language),
        total: formatNumber(total, language),
      }),
    );
    const left = report.keys.filter(({ key }) => key !== current?.id).length;
    say('commands.vault.done', { done: formatNumber(report.done, language), key: current?.id ?? '' });
    const unused = secrets.vaultKeys
      .map(({ id }) => id)
      .filter((id) => id !== current?.id && !report.keys.some(({ key }) => key === id));
    if (unused.length > 0) say('commands.vault.unused', { keys: unused.join(', ') });
    return left === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof KeyMissing)) throw error;
    say('commands.vault.keyMissing', { key: error.keyId });
    return 1;
  } finally {
    await pool.end();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exit(1);
  },
);

import { parseArgs } from 'node:util';
import { isLanguage, translate, type Language } from '@ortak/kernel/i18n';
import { readSettings } from '@ortak/config';
import { bindSql, confine, withClient } from '@ortak/database';
import { headText, readHead, type Head } from './domain/link';
import { readKeptHead } from './repositories/head-file';
import { checkChain, isWhole, type ChainReport } from './services/check-chain';

interface Order {
  readonly heads: readonly Head[];
  readonly language: Language | undefined;
}

/** `--head SEQUENCE:HASH` (any number of times), `--language`. @returns undefined when they make no sense */
function readArguments(argv: readonly string[]): Order | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { head: { type: 'string', multiple: true }, language: { type: 'string' } },
    });
    const heads = (values.head ?? []).map(readHead);
    if (heads.includes(undefined)) return undefined;
    if (values.language !== undefined && !isLanguage(values.language)) return undefined;
    return { heads: heads as Head[], language: values.language };
  } catch {
    return undefined;
  }
}

const languageOf = (locale: string | undefined): Language => (locale?.startsWith('tr') ? 'tr' : 'en');

function reportText(report: ChainReport, language: Language): string {
  const { checked, broken, head, waiting, foreign, unwatched } = report;
  const lines = [translate(language, 'audit.command.checked', { count: checked })];
  if (broken) {
    const { sequence, entry = '', what = '' } = broken;
    lines.push(translate(language, `audit.command.${broken.reason}`, { sequence, entry, what }));
  }
  if (foreign.length > 0)
    lines.push(
      translate(language, 'audit.command.foreign', {
        count: foreign.length,
        entries: foreign.slice(0, 20).join(', '),
      }),
    );
  if (unwatched.length > 0)
    lines.push(translate(language, 'audit.command.unwatched', { tables: unwatched.join(', ') }));
  if (waiting > 0) lines.push(translate(language, 'audit.command.waiting', { count: waiting }));
  if (isWhole(report)) {
    lines.push(translate(language, 'audit.command.whole'));
    if (checked > 0) lines.push(translate(language, 'audit.command.head', { head: headText(head) }));
  } else lines.push(translate(language, 'audit.command.broken'));
  return `${lines.join('\n')}\n`;
}

/**
 * `npm run verify-audit [-- --head SEQUENCE:HASH]`: follows the audit trail from its first entry to its last. Exit code 0
 * when nothing was changed, left out or put in; 1 when something was, naming the first entry that shows it.
 */
async function main(argv: readonly string[]): Promise<number> {
  process.env.TZ = 'UTC';
  const order = readArguments(argv);
  const language = order?.language ?? languageOf(process.env.LC_ALL ?? process.env.LANG);
  if (!order) {
    process.stdout.write(`${translate(language, 'audit.command.usage')}\n`);
    return 1;
  }
  const { databaseUrl, dataDir } = readSettings();
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set.');
  const kept = readKeptHead(dataDir);
  const show = (checked: number): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r${checked}`);
  };
  const report = await withClient(databaseUrl, 'ortak-verify-audit', async (client) => {
    // One picture of everything, while others go on writing.
    await client.query('begin isolation level repeatable read, read only');
    const sql = bindSql(client);
    await confine(sql, { kind: 'system' });
    return checkChain(sql, [...order.heads, ...(kept ? [kept] : [])], show);
  });
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  process.stdout.write(reportText(report, language));
  return isWhole(report) ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exit(1);
  },
);

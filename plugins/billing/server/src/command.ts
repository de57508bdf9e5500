import { parseArgs } from 'node:util';
import { dateIn, isPlainDate, systemClock } from '@ortak/kernel/calendar';
import { formatMoney, labelField, translate, translateError, type Language } from '@ortak/kernel/i18n';
import { readSettings } from '@ortak/config';
import { createSystem, openPool, type System } from '@ortak/database';
import { createRun, findRun, listFailures, type Run } from './repositories/runs';
import { runBatches } from './services/run-batch';

interface Order {
  readonly asOf: string | undefined;
  readonly company: string | undefined;
  readonly dryRun: boolean;
}

/** `--as-of DATE`, `--company CODE`, `--dry-run`. @returns undefined when they make no sense */
function readArguments(argv: readonly string[]): Order | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        'as-of': { type: 'string' },
        company: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const asOf = values['as-of'];
    if (asOf !== undefined && !isPlainDate(asOf)) return undefined;
    return { asOf, company: values.company, dryRun: values['dry-run'] };
  } catch {
    return undefined;
  }
}

const languageOf = (locale: string | undefined): Language => (locale?.startsWith('tr') ? 'tr' : 'en');

async function fileRun(system: System, { asOf, company, dryRun }: Order): Promise<Run | undefined> {
  return system.transaction(async (sql) => {
    const companies = await sql.rows<{ id: number; timeZone: string }>(
      `select id, time_zone as "timeZone" from companies where $1::text is null or code = $1 order by id`,
      [company ?? null],
    );
    const [first] = companies;
    if (!first) return undefined;
    const { run } = await createRun(sql, {
      companies: companies.map(({ id }) => id),
      asOf: asOf ?? dateIn(first.timeZone, systemClock.now()),
      filter: {},
      dryRun,
      origin: 'command',
      key: null,
      requestedBy: null,
      createdAt: systemClock.now().toISOString(),
    });
    return run;
  });
}

function reportText(run: Run, language: Language): string {
  const { due, done, skipped, failed } = run;
  const totals = Object.entries(run.totals).map(([currency, { net, total }]) => {
    const money = {
      net: formatMoney(net, currency, language),
      total: formatMoney(total, currency, language),
    };
    return `  ${translate(language, 'commands.billing.totals', money)}\n`;
  });
  return `${translate(language, 'commands.billing.report', { run: run.id, asOf: run.asOf, due, done, skipped, failed })}\n${totals.join('')}`;
}

async function follow(system: System, id: number): Promise<Run> {
  const look = () => system.transaction((sql) => findRun(sql, id));
  let ended = false;
  const work = runBatches({ system, clock: systemClock }, id).finally(() => {
    ended = true;
  });
  const progress = (async () => {
    while (!ended && process.stdout.isTTY) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const run = await look();
      if (run && !ended) process.stdout.write(`\r${run.processed}/${run.subscriptions}  ${run.done}`);
    }
  })();
  await work;
  await progress;
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  return (await look()) as Run;
}

async function bill(system: System, order: Order, language: Language): Promise<number> {
  const filed = await fileRun(system, order);
  if (!filed) {
    process.stdout.write(
      `${translate(language, 'commands.billing.noCompany', { company: order.company ?? '' })}\n`,
    );
    return 1;
  }
  const run = await follow(system, filed.id);
  process.stdout.write(reportText(run, language));
  for (const { number, subscription, errors } of await system.transaction((sql) =>
    listFailures(sql, run.id, 50),
  )) {
    const told = errors.map(
      ({ path, code, params }) => `${labelField(language, path)}: ${translateError(language, code, params)}`,
    );
    process.stdout.write(`  ${number ?? `#${subscription}`}  ${told.join(' ')}\n`);
  }
  return run.status === 'finished' && run.failed === 0 ? 0 : 1;
}

/**
 * `npm run bill -- --as-of YYYY-MM-DD [--company CODE] [--dry-run]`: bills everything due up to a day, here and now. Exit code 0 when
 * nothing failed. Stopped in the middle, it is taken up by the next start of Ortak.
 */
async function main(argv: readonly string[]): Promise<number> {
  process.env.TZ = 'UTC';
  const language = languageOf(process.env.LC_ALL ?? process.env.LANG);
  const order = readArguments(argv);
  if (!order) {
    process.stdout.write(`${translate(language, 'commands.billing.usage')}\n`);
    return 1;
  }
  const { databaseUrl } = readSettings();
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set.');
  const pool = openPool(databaseUrl, 'ortak-bill', 2);
  try {
    return await bill(createSystem(pool), order, language);
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

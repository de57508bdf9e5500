import { dirname } from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { Language } from '@ortak/kernel/access';
import { isRefusal } from '@ortak/kernel/api';
import { translate, translateError } from '@ortak/kernel/i18n';
import { importFromTerminal, readMappingFile } from './services/import-from-terminal';
import { reportText } from './terminal/print-report';
import { ProgressBar } from './terminal/progress-bar';
import { readArguments, readLanguage, type Arguments } from './terminal/read-arguments';

/** Loads the application without listening: no requests, no jobs, no demo data. */
async function load(): Promise<Core.Strapi> {
  process.env.TZ = 'UTC';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.env.ORTAK_ROLE = 'web';
  process.env.ORTAK_DEMO = 'false';
  const appDir = dirname(require.resolve('@ortak/cms/package.json'));
  return createStrapi({ appDir, distDir: `${appDir}/dist`, autoReload: false }).load();
}

async function run(
  strapi: Core.Strapi,
  args: Arguments,
  mapping: unknown,
  language: Language,
): Promise<number> {
  const bar = new ProgressBar(process.stdout, language);
  try {
    const report = await importFromTerminal(strapi, {
      ...args,
      mapping,
      language,
      onProgress: (done, total) => bar.show(done, total),
      onFiled: (cancel) => {
        process.once('SIGINT', () => void cancel());
        process.once('SIGTERM', () => void cancel());
      },
    });
    bar.end();
    process.stdout.write(reportText(report, args.dryRun, language));
    return report.status === 'finished' ? 0 : 1;
  } catch (error) {
    bar.end();
    if (!isRefusal(error)) throw error;
    const details = error.errors.map(
      ({ path, code, params }) => `  ${path}: ${translateError(language, code, params)}\n`,
    );
    process.stdout.write(`${translateError(language, error.code, error.params)}\n${details.join('')}`);
    process.stdout.write(`${translate(language, 'imports.command.refused')}\n`);
    return 1;
  }
}

/** `npm run import -- FILE --mapping FILE`: exit code 0 when everything was imported, 1 otherwise. */
async function main(argv: readonly string[]): Promise<number> {
  const language = readLanguage(argv, process.env.LANG);
  const args = readArguments(argv);
  if (args === undefined) {
    process.stdout.write(`${translate(language, 'imports.command.usage')}\n`);
    return 1;
  }
  let mapping: unknown;
  try {
    mapping = await readMappingFile(args.mapping);
  } catch (error) {
    const reason = (error as Error).message;
    process.stdout.write(
      `${translate(language, 'imports.command.mappingUnreadable', { file: args.mapping, reason })}\n`,
    );
    return 1;
  }
  process.stdout.write(`${translate(language, 'imports.command.reading', { file: args.file })}\n`);
  const strapi = await load();
  try {
    return await run(strapi, args, mapping, language);
  } catch (error) {
    const reason = (error as Error).message;
    process.stdout.write(
      `${translate(language, 'imports.command.unreadable', { file: args.file, reason })}\n`,
    );
    return 1;
  } finally {
    await strapi.destroy();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exit(1);
  },
);

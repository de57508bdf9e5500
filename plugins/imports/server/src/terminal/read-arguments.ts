import { parseArgs } from 'node:util';
import type { Language } from '@ortak/kernel/access';
import { isLanguage } from '@ortak/kernel/i18n';

export interface Arguments {
  readonly file: string;
  readonly mapping: string;
  readonly dryRun: boolean;
  readonly partial: boolean;
}

/** The language of the terminal: `--language`, else what LANG says, else English. */
export function readLanguage(args: readonly string[], lang: string | undefined): Language {
  const at = args.indexOf('--language');
  const asked = (at >= 0 ? args[at + 1] : lang)?.slice(0, 2).toLowerCase();
  return isLanguage(asked) ? asked : 'en';
}

/** The arguments of the command, or undefined when they make no sense. */
export function readArguments(args: readonly string[]): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        partial: { type: 'boolean', default: false },
        language: { type: 'string' },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0 || values.mapping === undefined) return undefined;
    if (values.language !== undefined && !isLanguage(values.language)) return undefined;
    return { file, mapping: values.mapping, dryRun: values['dry-run'], partial: values.partial };
  } catch {
    return undefined;
  }
}

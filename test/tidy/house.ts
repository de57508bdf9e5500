import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

export const root = resolve(__dirname, '..', '..');

const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  '.git',
  '.data',
  '.cache',
  '.tmp',
  'coverage',
  '.artifacts',
  'generated',
]);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Every file that we write ourselves, as a path from the top with slashes. */
export const files: readonly string[] = [...walk(root)]
  .map((path) => relative(root, path).split(sep).join('/'))
  .filter((path) => !path.endsWith('.tsbuildinfo') && path !== 'package-lock.json' && path !== '.env')
  .sort();

const texts = new Map<string, string>();

/** The text of one of `files`. */
export function textOf(file: string): string {
  let text = texts.get(file);
  if (text === undefined) {
    text = readFileSync(join(root, file), 'utf8');
    texts.set(file, text);
  }
  return text;
}

/** A JSON file. */
export const jsonOf = <T>(file: string): T => JSON.parse(textOf(file)) as T;

export const isCode = (file: string): boolean => /\.(ts|tsx|mjs|cjs)$/.test(file);
export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('test/');
export const nameOf = (file: string): string => basename(file).replace(/\..*$/, '');

/**
 * Expects that nothing breaks a rule.
 * @param found what breaks it, one line for each
 * @param lesson what to do about it
 */
export function expectNone(found: readonly string[], lesson: string): void {
  if (found.length > 0) throw new Error(`${lesson}\n\n${found.map((line) => `  ${line}`).join('\n')}\n`);
}

/** Lines of files that match, as `file:line: text`. */
export function linesWith(among: readonly string[], pattern: RegExp): string[] {
  return among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

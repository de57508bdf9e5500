import type { FieldError } from '@ortak/kernel/api';

/** The name and version of the file's form. A later form that this program does not know is refused as a whole. */
export const definitionsFormat = 'ortak-definitions';
export const definitionsVersion = 1;

interface Item {
  readonly key: string;
  readonly [field: string]: unknown;
}

export interface DefinitionsFile {
  readonly parts: ReadonlyMap<string, readonly Item[]>;
  readonly errors: readonly FieldError[];
}

const most = 20_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a file of definitions: `{format, version, parts: {categories: [{key, …}]}}`.
 * @param known names of parts that this installation has
 * @returns the items by part, and all that is wrong with their form (`parts.categories.3.key`)
 */
export function readDefinitions(file: unknown, known: (name: string) => boolean): DefinitionsFile {
  const parts = new Map<string, readonly Item[]>();
  const errors: FieldError[] = [];
  if (
    !isObject(file) ||
    file.format !== definitionsFormat ||
    file.version !== definitionsVersion ||
    !isObject(file.parts)
  )
    return { parts, errors: [{ path: 'file', code: 'notDefinitions' }] };
  for (const [name, items] of Object.entries(file.parts)) {
    const path = `parts.${name}`;
    if (!known(name)) errors.push({ path, code: 'unknownPart', params: { key: name.slice(0, 60) } });
    else if (!Array.isArray(items)) errors.push({ path, code: 'notList' });
    else if (items.length > most) errors.push({ path, code: 'tooMany', params: { max: most } });
    else parts.set(name, readItems(items, path, errors));
  }
  return { parts, errors };
}

function readItems(items: readonly unknown[], path: string, errors: FieldError[]): Item[] {
  const seen = new Set<string>();
  return items.flatMap((item, index): Item[] => {
    const at = `${path}.${index}`;
    if (!isObject(item)) {
      errors.push({ path: at, code: 'notObject' });
      return [];
    }
    const { key } = item;
    if (typeof key !== 'string' || key.trim() === '' || key.length > 1000) {
      errors.push({ path: `${at}.key`, code: 'required' });
      return [];
    }
    if (seen.has(key)) errors.push({ path: `${at}.key`, code: 'notUnique' });
    seen.add(key);
    return [item as Item];
  });
}

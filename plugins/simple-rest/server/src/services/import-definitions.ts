import { createHash } from 'node:crypto';
import { isRefusal, Refusal, type FieldError } from '@ortak/kernel/api';
import { nameOrigin, recordAudit } from '@ortak/database';
import { canonical, compareDefinitions, type Difference } from '../domain/compare-definitions';
import { definitionsFormat, definitionsVersion, readDefinitions } from '../domain/read-definitions';
import type { Dependencies } from '../domain/resource';
import type { DefinitionItem, DefinitionPart, Definitions } from './definitions';

/** The differences of one part, as they are answered. */
export type PartDifference = Omit<Difference<DefinitionItem>, 'whole'> & { readonly name: string };

export interface ImportedDefinitions {
  readonly dryRun: boolean;
  /** Changes when anything here or in the file does: what was looked at is what is applied. */
  readonly state: string;
  readonly parts: readonly PartDifference[];
}

export interface DefinitionsRequest {
  readonly file: unknown;
  readonly dryRun: boolean;
  /** The `state` of the differences that were looked at. */
  readonly state?: string;
}

/** Everything that travels, as a file. */
export async function exportDefinitions(
  definitions: Definitions,
  dependencies: Dependencies,
): Promise<Record<string, unknown>> {
  const parts: Record<string, readonly DefinitionItem[]> = {};
  // One after the other: they share the caller's connection.
  for (const part of definitions.inOrder()) parts[part.name] = await part.read(dependencies);
  return { format: definitionsFormat, version: definitionsVersion, parts };
}

/**
 * Compares a file with what is here and, unless it is a dry run, applies it: new definitions are made, others become what the
 * file says, and what is only here stays. All or nothing; a dry run does everything and undoes it, so that what it accepts can
 * be applied.
 * @throws Refusal 400 with each item that cannot be (`parts.categories.3.colour`), 409 when the definitions have changed since
 * `state`
 */
export async function importDefinitions(
  definitions: Definitions,
  dependencies: Dependencies,
  { file, dryRun, state }: DefinitionsRequest,
): Promise<ImportedDefinitions> {
  const { sql } = dependencies;
  const given = readDefinitions(file, (name) => definitions.get(name) !== undefined);
  const errors = [...given.errors, ...checkItems(definitions, given.parts)];
  if (errors.length > 0) throw bad(errors);
  // Two people who carry definitions at once: the second waits, and sees what the first did.
  await sql.run(`select pg_advisory_xact_lock(hashtext('ortak definitions'))`);
  await nameOrigin(sql, 'definitions');
  const parts = definitions.inOrder().filter(({ name }) => given.parts.has(name));
  const differences = new Map<string, Difference<DefinitionItem>>();
  for (const part of parts)
    differences.set(
      part.name,
      compareDefinitions(await part.read(dependencies), given.parts.get(part.name) ?? []),
    );
  const now = stateOf(differences);
  if (state !== undefined && state !== now) throw new Refusal(409, 'definitionsChanged');
  await sql.run('savepoint definitions');
  for (const part of parts)
    await applyPart(dependencies, part, differences.get(part.name), given.parts.get(part.name) ?? []);
  await sql.run(dryRun ? 'rollback to savepoint definitions' : 'release savepoint definitions');
  if (!dryRun)
    await recordAudit(sql, {
      kind: 'change',
      action: 'import',
      resource: 'definitions',
      details: Object.fromEntries(
        [...differences].map(([name, { added, changed }]) => [
          name,
          { added: added.length, changed: changed.length },
        ]),
      ),
    });
  return {
    dryRun,
    state: now,
    parts: [...differences].map(([name, { whole: _whole, ...difference }]) => ({ name, ...difference })),
  };
}

const bad = (errors: readonly FieldError[]): Refusal =>
  new Refusal(400, 'invalidFields', { count: errors.length }, errors.slice(0, 200));

function checkItems(
  definitions: Definitions,
  given: ReadonlyMap<string, readonly DefinitionItem[]>,
): FieldError[] {
  return definitions.inOrder().flatMap((part) =>
    (given.get(part.name) ?? []).flatMap((item, index) =>
      (part.check?.(item) ?? []).map((error) => ({
        ...error,
        path: `parts.${part.name}.${index}.${error.path}`,
      })),
    ),
  );
}

/** Applies the differences of one part; what it refuses is told at the place in the file. */
async function applyPart(
  dependencies: Dependencies,
  part: DefinitionPart,
  difference: Difference<DefinitionItem> | undefined,
  items: readonly DefinitionItem[],
): Promise<void> {
  if (difference === undefined || difference.added.length + difference.whole.length === 0) return;
  const { added, whole } = difference;
  try {
    await part.apply(dependencies, { added, changed: whole });
  } catch (error) {
    if (!isRefusal(error) || error.errors.length === 0) throw error;
    const written = [...added, ...whole];
    const places = new Map(items.map(({ key }, index) => [key, index]));
    throw new Refusal(
      error.status,
      error.code,
      error.params,
      error.errors.map((one) => {
        const [first = '', ...rest] = one.path.split('.');
        const place = places.get(written[Number(first)]?.key ?? '');
        return { ...one, path: ['parts', part.name, place ?? first, ...rest].join('.') };
      }),
    );
  }
}

function stateOf(differences: ReadonlyMap<string, Difference<DefinitionItem>>): string {
  return createHash('sha256')
    .update(canonical([...differences]))
    .digest('hex');
}

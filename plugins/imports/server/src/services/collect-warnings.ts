import type { Mapping } from '../domain/mapping';
import type { ImportDependencies, Made } from './row-state';

export interface MadeOfRow extends Made {
  readonly line: number;
}

/** A row whose record seems to be there already: in the database, or made by an earlier row of the file. */
export interface RowWarning {
  readonly line: number;
  readonly step: number;
  readonly paths: readonly string[];
  readonly other: { readonly id: number; readonly code: string; readonly name: string };
  /** The earlier row of this file that made the other record. */
  readonly otherLine: number | null;
}

/**
 * What the resources say of the records that an import made, in the order of the file. It is asked once, when all rows
 * stand, so rows are compared with each other as well: one statement for each resource.
 */
export async function collectWarnings(
  dependencies: ImportDependencies,
  mapping: Mapping,
  made: readonly MadeOfRow[],
): Promise<RowWarning[]> {
  const warnings: RowWarning[] = [];
  for (const resource of new Set(mapping.steps.map((step) => step.resource))) {
    if (!resource.hooks?.resemble) continue;
    const ofResource = new Map(
      made.filter(({ step }) => mapping.steps[step]?.resource === resource).map((one) => [one.id, one]),
    );
    if (ofResource.size === 0) continue;
    for (const { id, other, code, name, paths } of await resource.hooks.resemble(dependencies, [
      ...ofResource.keys(),
    ])) {
      const { line, step } = ofResource.get(id) as MadeOfRow;
      const otherLine = ofResource.get(other)?.line ?? null;
      warnings.push({ line, step, paths, other: { id: other, code, name }, otherLine });
    }
  }
  return warnings.sort((one, two) => one.line - two.line);
}

import { allows } from '@ortak/kernel/access';
import type { FieldError } from '@ortak/kernel/api';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { readRecords } from '@ortak/plugin-simple-rest/server/services/read-records';
import { evaluateStep, matchKey, type Desired } from '../domain/evaluate-row';
import { bodyFor, canonical } from '../domain/find-changes';
import type { Step } from '../domain/mapping';
import { isForRow } from '../domain/sheets';
import { findRecords } from '../repositories/find-records';
import { resolveLookups } from './resolve-lookups';
import type { ImportDependencies, RowState, Tally } from './row-state';
import { writeChanges, type ChangeResult } from './write-changes';

/** A record that one or more rows want to be the same. */
interface Wish {
  readonly rows: RowState[];
  readonly key: readonly unknown[];
  readonly desired: Desired;
  readonly text: string;
}

/**
 * Runs one step for many rows with a handful of statements. Rows that are wrong get their problems and go no further;
 * the others get the record that the step made or found. Rows about the same record go one after the other.
 */
export async function runStep(
  dependencies: ImportDependencies,
  step: Step,
  index: number,
  rows: readonly RowState[],
  tally: Tally,
): Promise<void> {
  // A parent may stand in an earlier row of the same step, so rows that look for a record of their own kind wait.
  const self = step.lookups.some(({ resource }) => resource.name === step.resource.name);
  let waiting = rows.filter(({ row, problems }) => problems.length === 0 && isForRow(step, row));
  while (waiting.length > 0) {
    const found = await resolveLookups(dependencies, step, waiting);
    const later: RowState[] = [];
    const lost: { row: RowState; errors: FieldError[] }[] = [];
    const wishes = new Map<string, Wish>();
    waiting.forEach((row, at) => {
      const desired = evaluateStep(step, { cells: row.row.cells, refs: row.refs, found: found[at] ?? [] });
      const { values: key, errors } = matchKey(step, desired);
      if (self && desired.errors.some(({ code }) => code === 'imports.errors.notFound')) {
        lost.push({ row, errors: [...desired.errors, ...errors] });
        return;
      }
      addProblems(row, index, [...desired.errors, ...errors]);
      if (row.problems.length > 0) return;
      row.refs[index] = undefined;
      if (key === undefined) return;
      const name = JSON.stringify(key);
      const text = canonical([desired.values, desired.inside, desired.many, desired.lines]);
      const wish = wishes.get(name);
      if (wish === undefined) wishes.set(name, { rows: [row], key, desired, text });
      else if (wish.text === text) wish.rows.push(row);
      else later.push(row);
    });
    await grantWishes(dependencies, step, index, [...wishes.values()], tally);
    if (wishes.size === 0 && later.length === 0)
      for (const { row, errors } of lost) addProblems(row, index, errors);
    waiting = wishes.size === 0 && later.length === 0 ? [] : [...later, ...lost.map(({ row }) => row)];
  }
}

async function grantWishes(
  dependencies: ImportDependencies,
  step: Step,
  index: number,
  wishes: readonly Wish[],
  tally: Tally,
): Promise<void> {
  const { registry, sql, actor } = dependencies;
  const { resource } = step;
  const fields = step.match.map((name) => resource.shape.fields.get(name) as Field);
  const matches = await findRecords(
    sql,
    resource,
    fields,
    wishes.map(({ key }) => key),
  );
  const known = [...new Set(matches.flatMap((ids) => (ids.length === 1 ? ids : [])))];
  // Not locked: the few that change are read again, and locked, when they are written.
  const before = await readRecords(registry, dependencies, resource, known);

  const changes: { wish: Wish; id: number | undefined; body: Record<string, unknown> }[] = [];
  wishes.forEach((wish, at) => {
    const ids = matches[at] ?? [];
    const refused = refuse(ids.length, wish);
    if (refused !== undefined) return fail(wish, [refused]);
    const id = ids[0];
    const body = bodyFor(resource, wish.desired, id === undefined ? undefined : before.get(id), (name) =>
      registry.need(name),
    );
    if (body === undefined) {
      settle(wish, id as number);
      tally.unchanged += 1;
    } else if (may(id === undefined ? 'create' : 'edit')) changes.push({ wish, id, body });
    else fail(wish, [{ path: '', code: 'forbidden' }]);
  });
  if (changes.length === 0) return;

  const results = await writeChanges(dependencies, resource, changes);
  changes.forEach(({ wish }, at) => {
    const result = results[at] as ChangeResult;
    if ('errors' in result) return fail(wish, result.errors);
    settle(wish, result.id);
    if (result.done === 'created') wish.rows[0]?.made.push({ step: index, id: result.id });
    tally[result.done] += 1;
  });

  function settle(wish: Wish, id: number): void {
    for (const row of wish.rows) row.refs[index] = id;
  }

  function fail(wish: Wish, errors: readonly FieldError[]): void {
    for (const row of wish.rows) addProblems(row, index, errors);
  }

  function refuse(matching: number, wish: Wish): FieldError | undefined {
    const path = step.match[0] as string;
    const params = { value: wish.key.filter((part) => part !== null).join(', ') };
    if (matching > 1) return { path, code: 'imports.errors.ambiguousMatch', params };
    // An id is given by us: a record that has none of ours cannot be made with it.
    return matching === 0 && step.match.includes('id') ? { path: 'id', code: 'notReferenced' } : undefined;
  }

  function may(action: 'create' | 'edit'): boolean {
    if (!resource.actions.includes(action)) return false;
    return actor.kind === 'system' || allows(actor.rights, resource.area ?? resource.name, action);
  }
}

function addProblems(row: RowState, step: number, errors: readonly FieldError[]): void {
  for (const error of errors) {
    // The resource's own rules and the check of its relations may find the same.
    const told = row.problems.some(({ path, code }) => path === error.path && code === error.code);
    if (!told) row.problems.push({ ...error, step });
  }
}

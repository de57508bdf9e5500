import { allows, type Actor } from '@ortak/kernel/access';
import type { FieldError } from '@ortak/kernel/api';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Mapping } from '../domain/mapping';
import { readMapping } from '../domain/read-mapping';
import type { Table } from '../domain/table';

const may = (actor: Actor, resource: Resource, action: 'view' | 'create' | 'edit'): boolean =>
  actor.kind === 'system' || allows(actor.rights, resource.area ?? resource.name, action);

/** Whether this actor may write records of a resource by import: some must be creatable or editable at all. */
export function mayImport(actor: Actor, resource: Resource): boolean {
  if (resource.virtual !== undefined) return false;
  // What is written past our transaction (users) could not be undone with it.
  if (resource.writer !== undefined && resource.writer.inTransaction !== true) return false;
  return (['create', 'edit'] as const).some(
    (action) => resource.actions.includes(action) && may(actor, resource, action),
  );
}

/**
 * Reads a mapping for an actor: besides what it says it must be allowed to them, so that a forbidden resource is told
 * once and not for every row.
 */
export function checkMapping(
  registry: Registry,
  actor: Actor,
  input: unknown,
  { columns, sheets }: Pick<Table, 'columns' | 'sheets'>,
): { mapping: Mapping; errors: readonly FieldError[] } {
  const { mapping, errors } = readMapping(input, columns, (name) => registry.get(name), sheets);
  const refused: FieldError[] = [];
  mapping.steps.forEach(({ resource, lookups }, index) => {
    const path = `mapping.steps.${index}.resource`;
    if (!mayImport(actor, resource))
      refused.push({ path, code: 'imports.errors.mayNotWrite', params: { resource: resource.name } });
    for (const lookup of lookups)
      if (!may(actor, lookup.resource, 'view'))
        refused.push({ path, code: 'imports.errors.mayNotFind', params: { resource: lookup.resource.name } });
  });
  return { mapping, errors: [...errors, ...refused] };
}

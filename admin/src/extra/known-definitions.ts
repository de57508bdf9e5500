import type { Definition } from './definition';

const none: ReadonlyMap<string, Definition> = new Map();
let known = new Map<string, Map<string, Definition>>();

/** Keeps the definitions that were loaded last, for texts outside of components. */
export const noteDefinitions = (definitions: readonly Definition[]): void => {
  known = new Map();
  for (const definition of definitions) {
    const own = known.get(definition.entity) ?? new Map<string, Definition>();
    // A key that an archived field had may be another one's now.
    if (!definition.archived || !own.has(definition.key)) own.set(definition.key, definition);
    known.set(definition.entity, own);
  }
};

/** The extra fields of a resource by key, archived ones too. */
export const definitionsOf = (resource: string): ReadonlyMap<string, Definition> =>
  known.get(resource) ?? none;

/** The definition that a field's name leads to: `extra.risk` of members. */
export const definitionAt = (resource: string, field: string): Definition | undefined =>
  field.startsWith('extra.') ? definitionsOf(resource).get(field.slice('extra.'.length)) : undefined;
